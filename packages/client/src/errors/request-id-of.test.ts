import { expect, test } from "vitest";
import { requestIdOf } from "./request-id-of.ts";

test.each([
  [{ "X-Request-Id": "a" }, "a"],
  [{ "request-id": "b", "cf-ray": "z" }, "b"],
  [{ "x-correlation-id": "c" }, "c"],
  [{ "x-amzn-RequestId": "d" }, "d"],
  [{ "cf-ray": "e" }, "e"],
  [{ "x-request-id": "", "cf-ray": "f" }, "f"],
  [{ date: "now" }, undefined],
])("%o has %s", (headers, id) => {
  expect(requestIdOf(new Headers(headers as Record<string, string>))).toBe(id);
});

test("without an answer there is none", () => {
  expect(requestIdOf(undefined)).toBeUndefined();
});
