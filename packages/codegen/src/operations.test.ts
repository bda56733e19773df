import { expect, test } from "vitest";
import type { Document, Json } from "./openapi.ts";
import { readOperations } from "./operations.ts";

const documentWith = (paths: Json): Document => ({ openapi: "3.1.0", paths, components: { schemas: {} } });
const operation = (id: string, more: Json = {}) => ({ operationId: id, responses: {}, ...more });

test("the name comes from the path", () => {
  const [list] = readOperations(documentWith({ "/batches/list": { get: operation("listBatches") } }));
  expect(list?.name).toEqual(["batches", "list"]);
});

test("x-client-name wins over the path", () => {
  const named = operation("x", { "x-client-name": "runs.get" });
  expect(readOperations(documentWith({ "/runs/{uuid}": { get: named } }))[0]?.name).toEqual(["runs", "get"]);
});

test("parameters of the path item are parameters of its operations", () => {
  const uuid = { name: "uuid", in: "path", required: true, schema: { type: "string" } };
  const item = { parameters: [uuid], get: operation("x", { "x-client-name": "runs.get" }) };
  expect(readOperations(documentWith({ "/runs/{uuid}": item }))[0]?.parameters[0]?.name).toBe("uuid");
});

test("a path that gives no name asks for x-client-name", () => {
  const document = documentWith({ "/runs/{uuid}": { get: operation("getRun") } });
  expect(() => readOperations(document)).toThrow(/^GET \/runs\/\{uuid\} has no client name.*Add x-client-name/);
});

test("two operations of one name are refused", () => {
  const document = documentWith({ "/batches/list": { get: operation("a"), post: operation("b") } });
  expect(() => readOperations(document)).toThrow(/^b and a cannot both be in the client/);
});

test("a name that is the namespace of another is refused", () => {
  const short = operation("a", { "x-client-name": "runs.list" });
  const long = operation("b", { "x-client-name": "runs.list.all" });
  expect(() => readOperations(documentWith({ "/a/b": { get: short, post: long } }))).toThrow(/overlap/);
});

test("an operation without operationId is refused", () => {
  expect(() => readOperations(documentWith({ "/a/b": { get: {} } }))).toThrow("GET /a/b has no operationId. Add one.");
});
