import { AUTH_SCHEMES } from "./auth-scheme.ts";
import { checkFormat } from "./check-format.ts";
import { checkHeaders } from "./check-headers.ts";
import { Field } from "./field.ts";
import type { Exchange, Json } from "./recording.ts";

const SOURCES = ["real", "emulated", "hand-made"];
const RFC_3339 =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const SPEC_HASH = /^sha256:[0-9a-f]{64}$/;
const METHOD = /^[A-Z]+$/;
const PATH = /^\/[^?#\s]*$/;

/** Statuses that HTTP forbids a body for. */
const WITHOUT_BODY: readonly number[] = [204, 205, 304];

/** Checks that parsed JSON is an exchange of format 1. Throws a {@link RecordingError} that points at the first fault. */
export function parseExchange(json: Json, file: string): Exchange {
  const root = new Field(json, file);
  checkFormat(root);
  root.object(["format", "provenance", "request", "response"]);
  checkProvenance(root.get("provenance"));
  checkRequest(root.get("request"));
  checkResponse(root.get("response"));
  return json as unknown as Exchange;
}

function checkProvenance(provenance: Field): void {
  provenance.object(["source", "recordedAt", "tool", "specHash", "origin", "redaction"]);
  provenance.get("source").oneOf(SOURCES);
  provenance.get("recordedAt").pattern(RFC_3339, "a time such as 2026-01-31T12:00:00Z");
  const tool = provenance.get("tool");
  tool.object(["name", "version"]);
  tool.get("name").text();
  tool.get("version").text();
  provenance.get("specHash").pattern(SPEC_HASH, "sha256: and 64 hexadecimal digits");
  provenance.get("origin").text();
  const redaction = provenance.get("redaction");
  redaction.object(["policy", "redacted"]);
  redaction.get("policy").integer(1);
  for (const [, count] of redaction.get("redacted").members()) count.integer(0);
}

function checkRequest(request: Field): void {
  request.object(["method", "path", "headers"], ["query", "authScheme", "body", "bodyText"]);
  request.get("method").pattern(METHOD, "a method in upper case");
  request.get("path").pattern(PATH, "a path from the base URL on, without query");
  checkHeaders(request.get("headers"));
  checkPayload(request);
  const authScheme = request.get("authScheme");
  if (authScheme.value !== undefined) authScheme.oneOf(AUTH_SCHEMES);
  const query = request.get("query");
  if (query.value === undefined) return;
  for (const [, value] of query.members()) checkQueryValue(value);
}

/** A list of one would be a second way to write a text. */
function checkQueryValue(field: Field): void {
  const { value } = field;
  const several = Array.isArray(value) && value.length > 1 && value.every((item) => typeof item === "string");
  if (typeof value !== "string" && !several) field.wrong("a text, or a list of at least two texts");
}

function checkResponse(response: Field): void {
  response.object(["status", "headers"], ["body", "bodyText"]);
  const status = response.get("status").integer(200, 599);
  checkHeaders(response.get("headers"));
  checkPayload(response);
  const keys = response.members().map(([key]) => key);
  if (WITHOUT_BODY.includes(status) && (keys.includes("body") || keys.includes("bodyText"))) {
    response.fail(`an answer with status ${status} has no body`);
  }
}

function checkPayload(message: Field): void {
  const { value: text } = message.get("bodyText");
  if (text === undefined) return;
  message.get("bodyText").text();
  if (message.get("body").value !== undefined) message.fail("expected body or bodyText, found both");
}
