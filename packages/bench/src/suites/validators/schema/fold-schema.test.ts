import { expect, test } from "vitest";
import { foldSchema, type Vocabulary } from "./fold-schema.ts";
import type { Schema } from "./schema.ts";

const WORDS: Vocabulary<string> = {
  string: "string",
  number: "number",
  boolean: "boolean",
  anyObject: "object",
  literal: (value) => `'${value}'`,
  nullable: (inner) => `${inner}|null`,
  array: (items) => `(${items})[]`,
  object: (properties) =>
    `{${properties.map(({ name, value, required }) => `${name}${required ? "" : "?"}:${value}`).join()}}`,
  union: (tag, branches) => `${tag} of ${branches.join(" or ")}`,
};
const object = { type: "object", required: ["a"], properties: { a: { type: "string" }, b: { type: "number" } } };

test.each<{ schema: Schema; want: string }>([
  { schema: { type: "string" }, want: "string" },
  { schema: { type: "boolean" }, want: "boolean" },
  { schema: { type: ["number", "null"] }, want: "number|null" },
  { schema: { type: ["array", "null"], items: { type: ["string", "null"] } }, want: "(string|null)[]|null" },
  { schema: { type: "object" }, want: "object" },
  { schema: { type: "string", const: "x" }, want: "'x'" },
  { schema: object, want: "{a:string,b?:number}" },
  {
    schema: { oneOf: [object, object], discriminator: { propertyName: "a" } },
    want: "a of {a:string,b?:number} or {a:string,b?:number}",
  },
])("$schema is $want", ({ schema, want }) => {
  expect(foldSchema(schema, WORDS)).toBe(want);
});

test("what is defined once is made once", () => {
  const made: string[] = [];
  const words = { ...WORDS, array: (items: string) => `${made.push(items)}` };
  const twice = { a: { $ref: "#/$defs/A" }, b: { $ref: "#/$defs/A" } };
  const $defs = { A: { type: "array", items: { type: "string" } } };
  expect(foldSchema({ type: "object", properties: twice, $defs }, words)).toBe("{a?:1,b?:1}");
  expect(made).toEqual(["string"]);
});

test.each<{ schema: Schema; message: string }>([
  { schema: { $ref: "#/$defs/Nobody" }, message: 'refers to "Nobody"' },
  { schema: {}, message: "One type was expected" },
  { schema: { type: ["string", "number"] }, message: "One type was expected" },
  { schema: { type: "integer" }, message: 'type "integer" is not known' },
])("$schema cannot be said: $message", ({ schema, message }) => {
  expect(() => foldSchema(schema, WORDS)).toThrow(message);
});
