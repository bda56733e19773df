import { describe, expect, test } from "vitest";
import { exchangeOf } from "../test-support/exchange-of.ts";
import { parseExchange } from "./parse-exchange.ts";
import type { Json } from "./recording.ts";
import { RecordingError } from "./recording-error.ts";

const REMOVED = Symbol("removed");

/** Pointer of the value to replace, its replacement, then what the error points at and says. */
const BROKEN: [pointer: string, value: Json | typeof REMOVED, at: string, says: RegExp][] = [
  ["", [], "", /expected an object, found a list/],
  ["/format", REMOVED, "", /the key "format" is missing/],
  ["/format", "1", "/format", /expected a whole number from 1, found another text/],
  ["/format", 0, "/format", /expected a whole number from 1/],
  ["/format", 2, "/format", /newer version of @cargo-records\/mock: format 2, this one reads up to 1; update/],
  ["/extra", 1, "/extra", /unknown key; known here: format, provenance, request, response/],
  ["/provenance", REMOVED, "", /the key "provenance" is missing/],
  ["/provenance", null, "/provenance", /expected an object, found null/],
  ["/provenance/source", "live", "/provenance/source", /expected one of real, emulated, hand-made/],
  ["/provenance/recordedAt", "yesterday", "/provenance/recordedAt", /expected a time such as/],
  ["/provenance/recordedAt", "2026-01-31", "/provenance/recordedAt", /expected a time such as/],
  ["/provenance/tool", "test", "/provenance/tool", /expected an object/],
  ["/provenance/tool/version", REMOVED, "/provenance/tool", /the key "version" is missing/],
  ["/provenance/specHash", "sha256:abc", "/provenance/specHash", /expected sha256: and 64 hexadecimal digits/],
  ["/provenance/origin", " ", "/provenance/origin", /expected a text that is not empty/],
  ["/provenance/redaction/policy", 0, "/provenance/redaction/policy", /expected a whole number from 1/],
  ["/provenance/redaction/redacted", { mail: -1 }, "/provenance/redaction/redacted/mail", /whole number from 0/],
  ["/request/method", "get", "/request/method", /expected a method in upper case/],
  ["/request/path", "things", "/request/path", /expected a path from the base URL on/],
  ["/request/path", "/things?a=1", "/request/path", /without query/],
  ["/request/query", { a: 1 }, "/request/query/a", /expected a text, or a list of at least two texts, found a number/],
  ["/request/query", { "a/b": ["1"] }, "/request/query/a~1b", /a list of at least two texts, found a list/],
  ["/request/authScheme", "Bearer", "/request/authScheme", /expected one of basic, bearer, .*, found another text/],
  ["/request/authScheme", "S3cretTokenValue99", "/request/authScheme", /expected one of basic/],
  ["/request/authScheme", null, "/request/authScheme", /expected one of basic, .*, found null/],
  ["/response/authScheme", "bearer", "/response/authScheme", /unknown key/],
  ["/request/headers", REMOVED, "/request", /the key "headers" is missing/],
  ["/request/headers", { Accept: "*/*" }, "/request/headers/Accept", /expected the name of a header in lower case/],
  ["/request/headers", { "a b": "c" }, "/request/headers/a b", /expected the name of a header/],
  ["/request/headers", { accept: 1 }, "/request/headers/accept", /expected the value of a header, found a number/],
  ["/response/headers", { etag: "a\nb" }, "/response/headers/etag", /expected the value of a header/],
  ["/response/headers", { "content-length": "2" }, "/response/headers/content-length", /bytes on the wire/],
  ["/response/status", 101, "/response/status", /expected a whole number from 200 to 599/],
  ["/response/status", "200", "/response/status", /expected a whole number/],
  ["/response/bodyText", 1, "/response/bodyText", /expected a text/],
  ["/response/statusText", "OK", "/response/statusText", /unknown key; known here: status, headers, body, bodyText/],
];

describe("parseExchange", () => {
  test("gives back a valid exchange as it is", () => {
    const exchange = exchangeOf(
      { query: { a: "1", b: ["2", "3"] }, authScheme: "other", body: null },
      { bodyText: "<html>" },
    );
    expect(parseExchange(structuredClone(exchange) as unknown as Json, "f.json")).toEqual(exchange);
  });

  test.each(BROKEN)("%s = %o fails at %s", (pointer, value, at, says) => {
    const error = failureOf(replaced(exchangeOf(), pointer, value));
    expect(error).toMatchObject({ name: "RecordingError", file: "f.json", pointer: at });
    expect(error.message).toMatch(says);
    expect(error.message.startsWith(`f.json${at === "" ? "" : `#${at}`}: `)).toBe(true);
  });

  test.each(["authorization", "cookie", "set-cookie", "proxy-authorization", "x-api-key", "Authorization"])(
    "a recording with the header %s is refused without quoting it",
    (name) => {
      for (const side of ["request", "response"]) {
        const error = failureOf(replaced(exchangeOf(), `/${side}/headers`, { [name]: "canary-value" }));
        expect(error.pointer).toBe(`/${side}/headers/${name}`);
        expect(error.message).toContain("must not hold a credential");
        expect(String(error.stack)).not.toContain("canary-value");
      }
    },
  );

  test("body and bodyText exclude each other", () => {
    const both = exchangeOf({}, { body: {}, bodyText: "{}" });
    expect(failureOf(both as unknown as Json).message).toContain("expected body or bodyText, found both");
  });

  test.each([204, 205, 304])("an answer with status %i has no body", (status) => {
    expect(failureOf(exchangeOf({}, { status, body: null }) as unknown as Json).message).toContain("has no body");
    expect(parseExchange(exchangeOf({}, { status }) as unknown as Json, "f.json").response.status).toBe(status);
  });
});

function replaced(exchange: object, pointer: string, value: Json | typeof REMOVED): Json {
  if (pointer === "") return value as Json;
  const copy = structuredClone(exchange) as Record<string, unknown>;
  const keys = pointer.slice(1).split("/");
  const last = keys.pop() ?? "";
  const parent = keys.reduce((at, key) => at[key] as Record<string, unknown>, copy);
  if (value === REMOVED) delete parent[last];
  else parent[last] = value;
  return copy as Json;
}

function failureOf(json: Json): RecordingError {
  try {
    parseExchange(json, "f.json");
  } catch (error) {
    if (error instanceof RecordingError) return error;
    throw error;
  }
  throw new Error("parseExchange took it");
}
