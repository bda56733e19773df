import { expect, test } from "vitest";
import type { Document, Json } from "./openapi.ts";
import { typesOf } from "./types.ts";

const color = { type: "string", enum: ["red", "blue"] };

function documentWith(schemas: Record<string, Json>, operation: Json): Document {
  return { openapi: "3.1.0", paths: { "/a/b": { post: { operationId: "b", ...operation } } }, components: { schemas } };
}

const json = (schema: Json) => ({ content: { "application/json": { schema } } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const properties = (property: Json) => ({ type: "object", required: ["color"], properties: { color: property } });

test("an enum in an answer is open, under its own name it stays closed", async () => {
  const schemas = { Color: color, Answer: properties(ref("Color")) };
  const text = await typesOf(documentWith(schemas, { responses: { "200": json(ref("Answer")) } }));
  expect(text).toContain('color: components["schemas"]["Color"] | (string & {});');
  expect(text).toContain('Color: "red" | "blue";');
});

test("an enum written in place in an answer is open", async () => {
  const text = await typesOf(documentWith({}, { responses: { "200": json(properties(color)) } }));
  expect(text).toContain('color: ("red" | "blue") | (string & {});');
});

test("an enum in a request is closed", async () => {
  const schemas = { Color: color, Body: properties(ref("Color")) };
  const text = await typesOf(documentWith(schemas, { requestBody: json(ref("Body")), responses: {} }));
  expect(text).toContain('color: components["schemas"]["Color"];');
});

test("a schema used in both directions counts as part of an answer", async () => {
  const schemas = { Both: properties(color) };
  const operation = { requestBody: json(ref("Both")), responses: { "200": json(ref("Both")) } };
  expect(await typesOf(documentWith(schemas, operation))).toContain("(string & {})");
});

test("a discriminator that every branch pins by const is stated once", async () => {
  const branch = (kind: string) => ({ type: "object", required: ["kind"], properties: { kind: { const: kind } } });
  const union = { oneOf: [ref("A"), ref("B")], discriminator: { propertyName: "kind" } };
  const schemas = { A: branch("a"), B: branch("b"), Union: union };
  const text = await typesOf(documentWith(schemas, { responses: { "200": json(ref("Union")) } }));
  expect(text.match(/kind: "a"/g)).toHaveLength(1);
});

test("a default makes no caller send its key", async () => {
  const body = { type: "object", properties: { limit: { type: "integer", default: 20 } } };
  const text = await typesOf(documentWith({ Body: body }, { requestBody: json(ref("Body")), responses: {} }));
  expect(text).toContain("limit?: number;");
});
