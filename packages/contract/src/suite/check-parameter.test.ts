import { expect, test } from "vitest";
import type { Json } from "../document.ts";
import { checkParameter } from "./check-parameter.ts";

const document = {
  openapi: "3.1.0",
  paths: {},
  components: {
    schemas: {
      Id: { type: "string", pattern: "^id-" },
      Ids: { type: "array", items: { $ref: "#/components/schemas/Id" } },
    },
  },
};
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const list = (items: Json, more: Json = {}) => ({ type: "array", items, ...more });

test.each<[what: string, schema: Json, text: string | string[]]>([
  ["a text", { type: "string" }, "5"],
  ["a whole number", { type: "integer", minimum: 1 }, "5"],
  ["a number", { type: "number" }, "-0.5"],
  ["a boolean", { type: "boolean" }, "false"],
  ["one of several types", { type: ["integer", "boolean"] }, "true"],
  ["a list", list({ type: "string" }), ["a", "b"]],
  ["a list of one, which is a text on the wire", list({ type: "integer" }), "5"],
  ["a list of numbers", list({ type: "integer" }), ["1", "2"]],
  ["what is referred to", ref("Id"), "id-1"],
  ["what is referred to by what is referred to", ref("Ids"), ["id-1", "id-2"]],
  ["a format", { type: "string", format: "date-time" }, "2025-01-15T10:00:00Z"],
  ["a constant", { const: "a" }, "a"],
  ["anything", {}, "a"],
])("a text that stands for %s is as described", (_what, schema, text) => {
  expect(checkParameter(document, schema, text)).toBeUndefined();
});

test.each<[schema: Json, text: string | string[], problem: string]>([
  [{ type: "integer" }, "five", "must be integer"],
  [{ type: "integer" }, "0.5", "must be integer"],
  [{ type: "integer" }, "", "must be integer"],
  [{ type: "number" }, "1,5", "must be number"],
  [{ type: "integer", minimum: 1 }, "0", "must be >= 1"],
  [{ type: "boolean" }, "yes", "must be boolean"],
  [{ type: "integer" }, ["1", "2"], "must be integer"],
  [{ type: "string", enum: ["a", "b"] }, "c", "must be equal to one of the allowed values"],
  [{ type: "string", format: "uuid" }, "mine", 'must match format "uuid"'],
  [{ type: "string", pattern: "^/value [0-9]$" }, "x", 'must match pattern "^/value [0-9]$"'],
  [list({ type: "integer" }), ["1", "two"], "/1 must be integer"],
  [list({ type: "string" }, { maxItems: 1 }), ["a", "b"], "must NOT have more than 1 items"],
  [ref("Id"), "5", 'must match pattern "^id-"'],
  [ref("Ids"), ["id-1", "2"], '/1 must match pattern "^id-"'],
  [
    { anyOf: [{ type: "integer" }, { type: "boolean" }] },
    "x",
    "must be integer, must be boolean, must match a schema in anyOf",
  ],
])("%j does not allow %j", (schema, text, problem) => {
  expect(checkParameter(document, schema, text)).toBe(problem);
});

test("no message holds the value", () => {
  const secret = "q7Zt4mX9vKp2Lw8RsB3nHd6Y";
  const schemas = [
    ...[
      { type: "integer" },
      { type: "boolean" },
      { enum: ["a"] },
      { const: "a" },
      { format: "uuid" },
      { pattern: "^a" },
    ],
    ...[{ maxLength: 3 }, { not: {} }, { anyOf: [{ type: "integer" }, ref("Id")] }, list({ type: "integer" })],
  ];
  const problems = schemas.flatMap((schema) => [
    checkParameter(document, schema, secret),
    checkParameter(document, list(schema), [secret, secret]),
  ]);
  expect(problems).not.toContain(undefined);
  expect(problems.join()).not.toContain("q7Zt4m");
});
