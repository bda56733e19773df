import { describe, expect, test } from "vitest";
import type { Json } from "../recording.ts";
import { checkSchema } from "./check-schema.ts";
import { type JsonObject, SpecDocument } from "./spec-document.ts";

const document = new SpecDocument({
  openapi: "3.1.0",
  components: { schemas: { "a/b": { type: "string", enum: ["x", "y"] } } },
} as never);
const REF = { $ref: "#/components/schemas/a~1b" };
const CLOSED = {
  type: "object",
  properties: { a: { type: "integer" }, list: { items: REF } },
  additionalProperties: false,
};

describe("checkSchema", () => {
  test.each<[name: string, schema: JsonObject, value: Json]>([
    ["a value of one of several types", { type: ["string", "null"] }, null],
    ["an integer spelled with a fraction", { type: "integer" }, 2.0],
    ["a value in the enum behind a reference", REF, "y"],
    ["a list whose items fit", CLOSED, { list: ["x", "y"] }],
    ["a text that fits its pattern", { pattern: "^[a-z]+$" }, "abc"],
    ["a pattern for a value that is no text", { pattern: "^[a-z]+$" }, 1],
    ["a number at its minimum", { minimum: 0 }, 0],
    ["keywords that are not known", { maxLength: 1 }, "long"],
  ])("passes %s", (_, schema, value) => {
    expect(checkSchema(value, schema, document)).toBeUndefined();
  });

  test.each<[schema: JsonObject, value: Json, pointer: string, problem: string]>([
    [{ type: "object" }, [], "", "expected an object"],
    [{ type: ["string", "null"] }, 1, "", "expected a text or null"],
    [CLOSED, { a: 1.5 }, "/a", "expected a whole number"],
    [CLOSED, { "b/c": 1 }, "/b~1c", "unrecognized key; known here: a, list"],
    [CLOSED, JSON.parse('{"__proto__":1}'), "/__proto__", "unrecognized key; known here: a, list"],
    [CLOSED, { list: ["x", "z"] }, "/list/1", 'expected one of "x", "y"'],
    [{ required: ["a"] }, {}, "", 'the key "a" is missing'],
    [{ required: ["toString"] }, {}, "", 'the key "toString" is missing'],
    [{ const: "node" }, "edge", "", 'expected "node"'],
    [{ pattern: "^a" }, "b", "", "expected a text that fits ^a"],
    [{ format: "uuid", pattern: "^a" }, "b", "", "expected a uuid that fits ^a"],
    [{ minimum: 0 }, -1, "", "expected 0 or more"],
    [{ ...REF, pattern: "^x" }, "y", "", "expected a text that fits ^x"],
  ])("%j refuses %j", (schema, value, pointer, problem) => {
    expect(checkSchema(value, schema, document)).toEqual({ pointer, problem });
  });

  test("a reference that leads nowhere is an error of the document", () => {
    expect(() => checkSchema(1, { $ref: "#/components/schemas/c" }, document)).toThrow(
      /holds no #\/components\/schemas\/c/,
    );
  });
});
