import { expect, test } from "vitest";
import type { Document, Json } from "./openapi.ts";
import { resourcesOf } from "./resources.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Json) => ({ content: { "application/json": { schema } } });
const uuid = { name: "uuid", in: "path", required: true, schema: { type: "string" } };
const limit = { name: "limit", in: "query", schema: { type: "integer" } };

function resources(path: string, method: string, operation: Json, schemas: Json = {}): string {
  const document: Document = {
    openapi: "3.1.0",
    servers: [{ url: "https://api.example.com/v1" }],
    paths: { [path]: { [method]: { operationId: "op", responses: { "200": json(ref("Answer")) }, ...operation } } },
    components: { schemas: { Answer: { type: "object" }, ...schemas } },
  };
  return resourcesOf(document);
}

test("the first server is the default base URL", () => {
  expect(resources("/a/b", "get", {})).toContain('export const DEFAULT_BASE_URL = "https://api.example.com/v1";');
});

test("an operation without input takes options only", () => {
  expect(resources("/a/b", "get", {})).toContain("b(options?: CallOptions): Promise<Answer>;");
});

test("a body with something required in it is a required argument", () => {
  const body = { requestBody: { required: true, ...json(ref("Body")) } };
  const text = resources("/a/b", "post", body, { Body: { type: "object", required: ["x"], properties: {} } });
  expect(text).toContain("b(body: Body, options?: CallOptions): Promise<Answer>;");
  expect(text).toContain("b: (body, options) => calls.call(");
});

test("a required body with nothing required in it is sent as an empty object", () => {
  const body = { requestBody: { required: true, ...json(ref("Body")) } };
  const text = resources("/a/b", "post", body, { Body: { type: "object" } });
  expect(text).toContain("b(body?: Body, options?: CallOptions)");
  expect(text).toContain("b: (body = {}, options) => calls.call(");
});

test("path and query parameters are one argument, optional when none is required", () => {
  const named = { "x-client-name": "runs.get" };
  expect(resources("/runs/{uuid}", "get", { ...named, parameters: [uuid, limit] })).toContain(
    'get(params: NonNullable<operations["op"]["parameters"]["path"]> & NonNullable<operations["op"]["parameters"]["query"]>, options?: CallOptions)',
  );
  expect(resources("/runs/list", "get", { parameters: [limit] })).toContain(
    'list(params?: NonNullable<operations["op"]["parameters"]["query"]>, options?: CallOptions)',
  );
});

test("an answer without JSON is undefined", () => {
  expect(resources("/a/b", "delete", { responses: { "204": {} } })).toContain(
    "b(options?: CallOptions): Promise<undefined>;",
  );
});

test("a body written in place is refused with what to do", () => {
  const body = { requestBody: json({ type: "object" }) };
  expect(() => resources("/a/b", "post", body)).toThrow(
    "The request body of op needs a named schema: move it to components/schemas.",
  );
});

test("a description cannot end the comment it stands in", () => {
  expect(resources("/a/b", "get", { description: "ends */ here" })).toContain("ends *\\/ here");
});
