import { ConnectionError, TimeoutError } from "@cargo-records/client";
import { expect, test } from "vitest";
import { equal, failure } from "./expect.ts";

test("equal throws when the JSON differs, and names both", () => {
  equal([1, { a: undefined }], [1, {}]);
  expect(() => equal([1], [2])).toThrow("expected [2], got [1]");
  expect(() => equal(undefined, null)).toThrow("expected null, got undefined");
});

test("failure gives the error, and throws for a success, another class or an error that is not of the client", async () => {
  const error = new TimeoutError("late", "timeout");
  expect(await failure(Promise.reject(error), TimeoutError)).toBe(error);
  await expect(failure(Promise.resolve(1), TimeoutError)).rejects.toThrow("but the call succeeded");
  await expect(failure(Promise.reject(error), ConnectionError)).rejects.toThrow("expected ConnectionError, got");
  await expect(failure(Promise.reject(new TypeError("bare")), TimeoutError)).rejects.toThrow("got TypeError: bare");
});
