import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logOf } from "../../test-support/fault-log.ts";
import type { FaultEntry } from "./fault-plan.ts";

describe("a random plan", () => {
  const random = (seed: number, rate: number): FaultEntry => {
    return { random: { seed, rate, faults: ["reset", { fault: "cut-body", atByte: 3 }, "html-200"] } };
  };

  test("breaks the same requests in the same way for the same seed, and others for another", async () => {
    const [first, again, other] = await Promise.all([1, 1, 2].map((seed) => logOf(random(seed, 0.3), 100)));
    expect(first).toEqual(again);
    expect(first).not.toEqual(other);
    expect(new Set(first?.map((line) => line.split(" ")[1]))).toEqual(new Set(["reset", "cut-body", "html-200"]));
  });

  test("does not depend on what other entries do", async () => {
    const alone = await logOf(random(1, 0.3), 50);
    const behind = await logOf([{ onRequest: [1, 2, 3], fault: "empty-500" }, random(1, 0.3)], 50);
    const later = (log: string[]) => log.filter((line) => Number.parseInt(line, 10) > 3);
    expect(later(behind)).toEqual(later(alone));
  });

  test("breaks about as many requests as its rate says, none at 0 and all at 1", async () => {
    expect(await logOf(random(1, 0), 100)).toEqual([]);
    expect(await logOf(random(1, 1), 100)).toHaveLength(100);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (seed, rate) => {
          // Five standard deviations at most.
          expect(Math.abs((await logOf(random(seed, rate), 400)).length - 400 * rate)).toBeLessThanOrEqual(50);
        },
      ),
      { seed: 1, numRuns: 20 },
    );
  });
});
