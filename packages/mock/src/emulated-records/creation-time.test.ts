import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyOptions } from "../../test-support/any-options.ts";
import { generatedRecords, generateOptions } from "../../test-support/generated-records.ts";
import { creationTime } from "./creation-time.ts";
import type { Distribution, GenerateOptions } from "./generate-options.ts";

const MS_PER_DAY = 86_400_000;
const SEEDS = [0, 1, -7, 2 ** 40];

describe("creation times", () => {
  test("lie in the range, its end excluded, and are whole", () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const time = creationTime(options, options.index);
        expect(Number.isInteger(time)).toBe(true);
        expect(time).toBeGreaterThanOrEqual(options.from);
        expect(time).toBeLessThan(options.to);
      }),
      { seed: 20_261_124, numRuns: 3_000 },
    );
  });

  test.each<Distribution>(["uniform", "bursty", "heavy-day"])(
    "of %s records broadly follow the index",
    (distribution) => {
      const times = timesOf({ distribution });
      const order = [...times.keys()].sort((a, b) => (times[a] as number) - (times[b] as number) || a - b);
      const moves = order.map((index, rank) => Math.abs(index - rank));
      // Children come after the rest of a burst, which has 64 records here.
      expect(Math.max(...moves)).toBeLessThan(distribution === "bursty" ? 64 : 32);
    },
  );
});

describe.each(SEEDS)("with seed %i", (seed) => {
  test("uniform fills every tenth of the range alike, in another order than the index", () => {
    const times = timesOf({ seed, distribution: "uniform" });
    for (const count of countsOf(times, 10)) expect(Math.abs(count - 200)).toBeLessThan(25);
    expect(times).not.toEqual(times.toSorted((a, b) => a - b));
  });

  test("bursty leaves most of the range empty and puts many records into one millisecond", () => {
    const times = timesOf({ seed, distribution: "bursty" });
    expect(countsOf(times, 2_000).filter((count) => count > 0).length).toBeLessThan(100);
    const ties = Map.groupBy(times, (time) => time);
    expect(ties.size).toBeLessThan(1_000);
    expect(Math.max(...[...ties.values()].map(({ length }) => length))).toBeGreaterThan(20);
  });

  test("heavy-day has half of all within one day and the rest around it", () => {
    const days = countsOf(timesOf({ seed, distribution: "heavy-day" }), 30).toSorted((a, b) => b - a);
    expect(Math.abs((days[0] as number) - 1_000)).toBeLessThan(25);
    for (const count of days.slice(1)) expect(Math.abs(count - 1_000 / 29)).toBeLessThan(15);
  });
});

test("a burst at scale holds more than a page in one millisecond, and lasts seconds", () => {
  const options = generateOptions({ distribution: "bursty", total: 1_000_000 });
  const bursts = Array.from({ length: 40 }, (_, burst) =>
    Array.from({ length: 512 }, (_, place) => creationTime(options, burst * 512 + place)),
  );
  const single = bursts.filter((times) => new Set(times).size === 1);
  expect(single.length).toBeGreaterThan(0);
  expect(single.length).toBeLessThan(20);
  for (const times of bursts) expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(5_000);
});

test("heavy-day over less than a day spreads evenly", () => {
  const to = generateOptions().from + MS_PER_DAY / 2;
  const times = timesOf({ distribution: "heavy-day", to });
  for (const count of countsOf(times, 10, to)) expect(Math.abs(count - 200)).toBeLessThan(25);
});

function timesOf(given: Partial<GenerateOptions>): number[] {
  return generatedRecords(given).map(({ createdAt }) => Date.parse(createdAt));
}

function countsOf(times: readonly number[], parts: number, to: number = generateOptions().to): number[] {
  const { from } = generateOptions();
  const places = Map.groupBy(times, (time) => Math.floor(((time - from) / (to - from)) * parts));
  return Array.from({ length: parts }, (_, part) => places.get(part)?.length ?? 0);
}
