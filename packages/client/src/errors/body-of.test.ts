import { expect, test } from "vitest";
import { bodyOf } from "./body-of.ts";

test.each([
  ["", undefined],
  ['{"a":1}', { a: 1 }],
  ["null", null],
  ["<html>", "<html>"],
])("%j is kept as %j", (text, body) => {
  expect(bodyOf(text)).toEqual(body);
});

test("a text of 10 000 characters is kept whole, and a longer one cut, also when it is JSON", () => {
  expect(bodyOf("x".repeat(10_000))).toBe("x".repeat(10_000));
  expect(bodyOf("x".repeat(10_001))).toBe(`${"x".repeat(10_000)}…`);
  expect(bodyOf(JSON.stringify(["x".repeat(10_000)]))).toBeTypeOf("string");
});

test("a key called __proto__ stays a key", () => {
  const body = bodyOf('{"__proto__":{"polluted":true}}');
  expect(Object.hasOwn(body as object, "__proto__")).toBe(true);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
