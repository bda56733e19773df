import { expect, test } from "vitest";
import { withValue } from "./with-value.ts";

test.each([
  { pointer: "", value: null, want: null },
  { pointer: "/a/1", value: 5, want: { a: [1, 5] } },
  { pointer: "/b", value: 5, want: { a: [1, 2], b: 5 } },
  { pointer: "/a", value: undefined, want: {} },
])("$value at '$pointer' gives $want", ({ pointer, value, want }) => {
  expect(withValue({ a: [1, 2] }, pointer, value)).toStrictEqual(want);
});

test("a place that does not exist is an error", () => {
  expect(() => withValue({ a: null }, "/a/b", 5)).toThrow("/a/b");
  expect(() => withValue({}, "/a/b", 5)).toThrow("/a/b");
});
