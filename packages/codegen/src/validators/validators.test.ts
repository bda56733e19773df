import { stripTypeScriptTypes } from "node:module";
import { describe, expect, test } from "vitest";
import type { Document, Json } from "../openapi.ts";
import { validatorsOf } from "./validators.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: Json, more: Json = {}) => ({ type: "object", properties, ...more });

function documentWith(schemas: Record<string, Json>): Document {
  const responses = { "200": { content: { "application/json": { schema: ref("Answer") } } } };
  return { openapi: "3.1.0", paths: { "/a/b": { get: { operationId: "b", responses } } }, components: { schemas } };
}

const importsOf = (text: string): string[] => text.split("\n").filter((line) => line.startsWith("import "));

const BASE = [
  'import type { Answer } from "@cargo-records/types";',
  'import { type Validator, validator } from "../validator.ts";',
];

test.each<[what: string, schema: Json, imports: string[]]>([
  ["anything", {}, ['import { fail, type Faults } from "../faults.ts";']],
  ["a text", { type: "string" }, ['import { fail, type Faults } from "../faults.ts";']],
  ["a property", object({ a: { type: "string" } }), ['import { fail, failAt, type Faults } from "../faults.ts";']],
  ["an object inside", object({ a: object({ b: {} }) }), ['import { at, fail, type Faults } from "../faults.ts";']],
  [
    "a format",
    { type: "string", format: "date" },
    ['import { fail, type Faults } from "../faults.ts";', 'import { isDate } from "../formats.ts";'],
  ],
  [
    "no others",
    object({ a: {} }, { additionalProperties: false }),
    ['import { fail, type Faults } from "../faults.ts";', 'import { noOthers } from "../members.ts";'],
  ],
  [
    "others and an inherited name",
    object({ constructor: {} }, { required: ["constructor"], additionalProperties: { type: "null" } }),
    ['import { fail, failAt, type Faults } from "../faults.ts";', 'import { others, own } from "../members.ts";'],
  ],
])("for %s, only what the code uses is imported", (_what, schema, imports) => {
  const level = schema.format ? "strict" : "full";
  expect(importsOf(validatorsOf(documentWith({ Answer: schema }), level)).toSorted()).toEqual(
    [...BASE, ...imports].toSorted(),
  );
});

describe("the module", () => {
  test("has a validator of each schema, with its description", () => {
    const text = validatorsOf(documentWith({ B: { description: "A list.", type: "array" }, Answer: ref("B") }), "full");
    expect(text).toContain('import type { Answer, B } from "@cargo-records/types";\n');
    expect(text).toContain(
      "/** A list. */\nexport const validateB: Validator<B> = /* @__PURE__ */ validator(checkB);\n",
    );
  });

  test("is the same for the same spec, in whatever order its schemas stand", () => {
    const schemas = { Answer: object({ a: ref("B") }), B: object({ b: { type: "string" } }) };
    const text = validatorsOf(documentWith(schemas), "full");
    expect(validatorsOf(documentWith(structuredClone(schemas)), "full")).toBe(text);
    expect(validatorsOf(documentWith({ B: schemas.B, Answer: schemas.Answer }), "full")).toBe(text);
  });

  test("has only the validators of answers at the level shape", () => {
    const text = validatorsOf(documentWith({ Answer: object({}), Other: object({}) }), "shape");
    expect(text.match(/^export const \w+/gm)).toEqual(["export const validateAnswer"]);
  });

  test("cannot be broken out of by a description", () => {
    const description = "Ends */ stop(); /* here,\n*/ and here.";
    const text = validatorsOf(documentWith({ Answer: { description, type: "string" } }), "full");
    const code = stripTypeScriptTypes(text)
      .replaceAll(/^import .*$/gm, "")
      .replaceAll("export const", "const");
    const stop = () => {
      throw new Error("The description ran.");
    };
    const validator = new Function("validator", "fail", "stop", `${code}\nreturn validateAnswer;`);
    const check = validator(
      (check: unknown) => check,
      () => false,
      stop,
    );
    expect([check("text"), check(5)]).toEqual([true, false]);
  });
});

test("a keyword that validators do not know is refused at each level that has it", () => {
  const document = documentWith({ Answer: { type: "array", uniqueItems: true } });
  for (const level of ["full", "shape", "strict"] as const) {
    expect(() => validatorsOf(document, level)).toThrow(
      '"uniqueItems" in the schema {"type":"array","uniqueItems":true}',
    );
  }
});
