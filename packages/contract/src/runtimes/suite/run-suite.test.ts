import { expect, test } from "vitest";
import type { Context } from "./check.ts";
import { runSuite } from "./run-suite.ts";

const CONTEXT = { urls: {}, isBrowser: false } as Context;

test("a check that throws or rejects has a problem, and the next one runs all the same", async () => {
  const checks = {
    throws: () => {
      throw new Error("thrown");
    },
    rejects: () => Promise.reject("text"),
    passes: async () => {},
  };
  const { userAgent, results } = await runSuite(checks, CONTEXT);
  expect(userAgent).toMatch(/^Node\.js\/\d+$/);
  expect(results).toEqual([
    { check: "throws", problem: "thrown" },
    { check: "rejects", problem: "text" },
    { check: "passes" },
  ]);
});
