import { createContext, runInContext } from "node:vm";
import { expect, test, vi } from "vitest";
import { CARGO_ERROR, CargoError } from "./cargo-error.ts";
import { ConnectionError } from "./connection-error.ts";
import { isCargoError } from "./is-cargo-error.ts";

test("an error of this copy is one", () => {
  expect(isCargoError(new ConnectionError("no"))).toBe(true);
});

test("an error of another copy is one, although it is no instance of this one's class", async () => {
  vi.resetModules();
  const other = await import("./connection-error.ts");
  const error = new other.ConnectionError("no");
  expect(error).not.toBeInstanceOf(CargoError);
  expect(isCargoError(error)).toBe(true);
});

test("an error of another realm is one, although it is not even an Error of this one", () => {
  const realm = createContext({});
  const error: unknown = runInContext(
    `class Foreign extends Error { get [Symbol.for("@cargo-records/client.error")]() { return true; } }; new Foreign("no")`,
    realm,
  );
  expect(error).not.toBeInstanceOf(Error);
  expect(isCargoError(error)).toBe(true);
});

test.each([undefined, null, "text", 5, {}, new Error("no"), { name: "CargoError" }, { [CARGO_ERROR]: 1 }])(
  "%o is none",
  (value) => {
    expect(isCargoError(value)).toBe(false);
  },
);
