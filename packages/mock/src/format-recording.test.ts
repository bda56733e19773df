import { describe, expect, test } from "vitest";
import { exchangeOf } from "../test-support/exchange-of.ts";
import { formatRecording } from "./format-recording.ts";

describe("formatRecording", () => {
  test("puts keys in the order of the format and sorts headers, query and redaction counts", () => {
    const { provenance, request, response, format } = exchangeOf(
      {
        authScheme: "bearer",
        query: { b: "1", a: ["2", "1"] },
        headers: { "x-b": "1", "x-a": "2" },
        body: { z: 1, a: 2 },
      },
      { headers: { vary: "*", etag: "1" }, bodyText: "no" },
    );
    const redaction = { redacted: { uuid: 1, mail: 2 }, policy: 1 };
    const shuffled = { response, request, provenance: { ...provenance, redaction }, format };
    const text = formatRecording(shuffled);
    expect(Object.keys(JSON.parse(text))).toEqual(["format", "provenance", "request", "response"]);
    expect(text).toContain(
      '"redaction": {\n      "policy": 1,\n      "redacted": {\n        "mail": 2,\n        "uuid": 1',
    );
    expect(text).toContain(
      '"query": {\n      "a": [\n        "2",\n        "1"\n      ],\n      "b": "1"\n    },\n    "authScheme": "bearer",\n    "headers"',
    );
    expect(text).toContain('"x-a": "2",\n      "x-b": "1"');
    expect(text).toContain('"etag": "1",\n      "vary": "*"');
    expect(text.endsWith('"bodyText": "no"\n  }\n}\n')).toBe(true);
  });

  test("keeps the order of keys in bodies, which was the sender's", () => {
    expect(formatRecording(exchangeOf({ body: { z: 1, a: 2 } }))).toContain('"z": 1,\n      "a": 2');
  });

  test("leaves out an empty query and an empty body, but not a null body", () => {
    expect(formatRecording(exchangeOf({ query: {} }))).not.toMatch(/query|body/);
    expect(formatRecording(exchangeOf({}, { body: null }))).toContain('"body": null');
  });
});
