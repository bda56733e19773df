import { expect, test } from "vitest";
import type { Json } from "../openapi.ts";
import { SpecError } from "../spec-error.ts";
import { checkKeywords } from "./keywords.ts";

test.each<[schema: Json]>([
  [{ type: ["string", "null"], minLength: 1, maxLength: 2, pattern: "^a", format: "uuid" }],
  [{ enum: ["a", 1, true, null] }],
  [{ const: null }],
  [{ minimum: -1.5, exclusiveMaximum: 1e21, multipleOf: 0.1 }],
  [{ items: {}, minItems: 0 }],
  [{ properties: { not: {} }, required: ["not"], additionalProperties: true, unevaluatedProperties: false }],
  [{ description: "Text", examples: [{}], default: [], deprecated: true, "x-evidence": "reference" }],
])("%j is checked whole", (schema) => {
  expect(() => checkKeywords(schema)).not.toThrow();
});

const UNKNOWN = "validators do not know this keyword";
const PLAIN = "expected texts, numbers, booleans or null";

test.each<[keyword: string, argument: Json, problem: string]>([
  ...["not", "if", "prefixItems", "contains", "uniqueItems", "patternProperties", "propertyNames"].map(
    (keyword): [string, Json, string] => [keyword, {}, UNKNOWN],
  ),
  ["dependentRequired", {}, UNKNOWN],
  ["$dynamicRef", "#a", UNKNOWN],
  ["nullable", true, UNKNOWN],
  ["minlength", 1, UNKNOWN],
  ["enum", ["a", {}], PLAIN],
  ["enum", [["a"]], PLAIN],
  ["enum", "a", PLAIN],
  ["const", { a: 1 }, "expected a text, a number, a boolean or null"],
  ["items", false, "expected a schema"],
  ["items", [{}], "expected a schema"],
  ["unevaluatedProperties", {}, "expected a boolean"],
  ["type", "file", "expected one or several of null, boolean, string, number, integer, array, object"],
  ["minimum", "0; stop()", "expected a number"],
  ["maxLength", null, "expected a number"],
  ["pattern", "(", "expected a regular expression"],
  ["pattern", "\\-", "expected a regular expression"],
  ["pattern", 5, "expected a regular expression"],
])("%s: %j is refused by name", (keyword, argument, problem) => {
  const schema = { description: "A thing", [keyword]: argument };
  expect(() => checkKeywords(schema)).toThrow(SpecError);
  expect(() => checkKeywords(schema)).toThrow(
    `"${keyword}" in the schema ${JSON.stringify(schema)}: ${problem}. Write it with other keywords, or teach `,
  );
});
