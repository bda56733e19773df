import type { Exchange } from "@cargo-records/mock";
import { expect, test } from "vitest";
import type { Json } from "../document.ts";
import { changeAt, REMOVED } from "./change-at.ts";
import type { Keys } from "./mutation.ts";

const SOURCE = { request: { query: { "a/b": "1" } }, response: { body: { list: [1, { a: 2 }, 3], other: { b: 4 } } } };
const changed = (keys: Keys, change: (value: Json) => Json | typeof REMOVED): Json =>
  changeAt(SOURCE as unknown as Exchange, keys, change).exchange;

test("the value is changed by what it was", () => {
  expect(changed(["response", "body", "list", 1, "a"], (value) => value + 10)).toEqual({
    ...SOURCE,
    response: { body: { ...SOURCE.response.body, list: [1, { a: 12 }, 3] } },
  });
});

test("the pointer says where, with its escapes", () => {
  const { pointer } = changeAt(SOURCE as unknown as Exchange, ["request", "query", "a/b"], () => "2");
  expect(pointer).toBe("/request/query/a~1b");
});

test("a value is removed from an object and from a list", () => {
  expect(changed(["response", "body", "other", "b"], () => REMOVED).response.body.other).toEqual({});
  expect(changed(["response", "body", "list", 0], () => REMOVED).response.body.list).toEqual([{ a: 2 }, 3]);
  expect(Object.keys(changed(["response", "body"], () => REMOVED).response)).toEqual([]);
});

test("a value is added to an object that lacks it", () => {
  expect(changed(["request", "body"], (before) => [before]).request).toEqual({ ...SOURCE.request, body: [undefined] });
});

test("what lies beside the way is shared, and the source stays as it is", () => {
  const before = structuredClone(SOURCE);
  const { request, response } = changed(["response", "body", "list", 0], () => 9);
  expect(SOURCE).toEqual(before);
  expect(request).toBe(SOURCE.request);
  expect(response.body.other).toBe(SOURCE.response.body.other);
  expect(response.body.list[1]).toBe(SOURCE.response.body.list[1]);
  expect(response.body).not.toBe(SOURCE.response.body);
});
