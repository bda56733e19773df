import { expect, test } from "vitest";
import { complete } from "./complete.ts";

const SCHEMA = {
  $defs: {
    A: { type: "object", properties: { kind: { const: "a" }, more: { type: "boolean" } } },
    B: { type: "object", properties: { kind: { const: "b" }, at: { type: ["string", "null"], format: "date-time" } } },
  },
  type: "object",
  properties: {
    id: { type: "string", format: "uuid" },
    parts: {
      type: "array",
      items: { oneOf: [{ $ref: "#/$defs/A" }, { $ref: "#/$defs/B" }], discriminator: { propertyName: "kind" } },
    },
    names: { type: ["array", "null"], items: { type: ["string", "null"] } },
  },
};

test("what is missing or null is filled in by its type and format; the rest stays", () => {
  expect(
    complete(SCHEMA, { id: null, parts: [{ kind: "b" }, { kind: "a", more: false }], names: ["x", null] }),
  ).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    parts: [
      { kind: "b", at: expect.stringMatching(/^\d{4}-.*Z$/) },
      { kind: "a", more: false },
    ],
    names: ["x", expect.any(String)],
  });
});

test("an array that is missing, null or empty gets an entry", () => {
  for (const names of [undefined, null, []]) {
    expect(complete(SCHEMA, { parts: [{ kind: "a" }], names })).toMatchObject({ names: [expect.any(String)] });
  }
});

test("a member of a union without a known tag is an error", () => {
  expect(() => complete(SCHEMA, { parts: [{ kind: "c" }] })).toThrow('no known "kind" in {"kind":"c"}');
});
