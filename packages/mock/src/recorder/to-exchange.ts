import { authSchemeOf } from "../auth-scheme.ts";
import type { Exchange, Payload, Provenance } from "../recording.ts";
import { stripBasePath } from "../strip-base-path.ts";
import type { CapturedCall, SkippedCall } from "./captured-call.ts";
import { decodePart } from "./redaction/decode-part.ts";

/** What every exchange of a recording has in its provenance. */
export type Origin = Pick<Provenance, "source" | "specHash" | "origin" | "tool">;

/** An exchange that is not redacted yet, and the secrets that only its URL showed. */
export interface RawExchange {
  exchange: Exchange;
  secrets: string[];
}

/** A captured call in the shape of a recording, with all of its headers. User information of the URL is left out. */
export function toExchange(call: CapturedCall, basePath: string, about: Origin): RawExchange | SkippedCall {
  const { pathname, searchParams, username, password } = new URL(call.url);
  const path = stripBasePath(pathname, basePath);
  if (path === undefined) return { skipped: `the path of the request is not under ${basePath}` };
  const names = [...new Set(searchParams.keys())];
  const query = Object.fromEntries(names.map((name) => [name, oneOrMore(searchParams.getAll(name))]));
  const userInfo = [username, password].filter((part) => part !== "");
  const redacted = userInfo.length > 0 ? { "user-info": userInfo.length } : {};
  const headers = toRecord(call.requestHeaders);
  const { authorization } = headers;
  const authScheme = authSchemeOf(authorization);
  const { status } = call;
  const exchange: Exchange = {
    format: 1,
    provenance: { ...about, recordedAt: timeOf(call.at), redaction: { policy: 1, redacted } },
    request: {
      method: call.method.toUpperCase(),
      path,
      ...(names.length > 0 && { query }),
      ...(authScheme !== undefined && { authScheme }),
      headers,
      ...toPayload(call.requestText),
    },
    response: { status, headers: toRecord(call.responseHeaders), ...toPayload(call.responseText) },
  };
  return { exchange, secrets: userInfo.flatMap((part) => [part, decodePart(part)]) };
}

/** To the second: a finer time tells nothing about an exchange. */
function timeOf(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, "Z");
}

function oneOrMore(values: string[]): string | string[] {
  return values.length > 1 ? values : (values[0] ?? "");
}

function toRecord(headers: readonly (readonly [string, string])[]): Record<string, string> {
  const record = new Map<string, string>();
  for (const [name, value] of headers) {
    const lower = name.toLowerCase();
    const before = record.get(lower);
    record.set(lower, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(record);
}

/** White space alone is no body that a recording can hold, and none that anybody reads. */
function toPayload(text: string): Payload {
  if (text.trim() === "") return {};
  try {
    return { body: JSON.parse(text) };
  } catch {
    return { bodyText: text };
  }
}
