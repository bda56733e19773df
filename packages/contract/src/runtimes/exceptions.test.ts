import { expect, test } from "vitest";
import { EXCEPTIONS } from "./exceptions.ts";
import { RUNTIMES } from "./runtimes.ts";
import { CHECKS } from "./suite/checks.ts";

test("every exception is for a check and runtimes that exist", () => {
  const runtimes = RUNTIMES.map(({ name }) => name);
  expect(Object.keys(CHECKS)).toEqual(expect.arrayContaining(EXCEPTIONS.map(({ check }) => check)));
  expect(runtimes).toEqual(expect.arrayContaining(EXCEPTIONS.flatMap((exception) => exception.runtimes ?? [])));
});
