import { expect, test } from "vitest";
import type { Json } from "../openapi.ts";
import { either, expectationOf } from "./expectation.ts";
import { viewOf } from "./view.ts";

const document = { openapi: "3.1.0", paths: {}, components: { schemas: {} } };

test.each<[schema: Json, words: string]>([
  [{}, "a value"],
  [{ type: "string" }, "text"],
  [{ type: "boolean" }, "true or false"],
  [{ type: ["array", "object", "null"] }, "a list, an object or null"],
  [{ type: "integer", minimum: 0 }, "a whole number of at least 0"],
  [{ type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 }, "a number above 0 below 1"],
  [{ type: "number", maximum: 9, multipleOf: 3 }, "a number of at most 9 divisible by 3"],
  [
    { type: "string", minLength: 1, maxLength: 2, pattern: "^a" },
    "text of at least 1 characters of at most 2 characters matching ^a",
  ],
  [{ type: "array", minItems: 1, maxItems: 2 }, "a list of at least 1 items of at most 2 items"],
  [{ type: "object", minProperties: 1, maxProperties: 2 }, "an object with at least 1 keys with at most 2 keys"],
  [{ type: ["string", "null"], format: "uuid" }, "a UUID or null"],
  [{ type: "string", format: "date-time" }, "a time as in RFC 3339"],
  [{ type: "string", format: "date" }, "a date as in RFC 3339"],
  [{ type: "string", format: "color" }, "text"],
  [{ const: null }, "null"],
  [{ type: "string", enum: ["a", "b", 'c"'] }, '"a", "b" or "c\\""'],
])("%j expects %s", (schema, words) => {
  expect(expectationOf(viewOf(document, schema))).toBe(words);
});

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a or b"],
  [["a", "b", "c"], "a, b or c"],
])("%j is put as %j", (names, words) => {
  expect(either(names)).toBe(words);
});
