import { expect, test } from "vitest";
import { comparisonResults } from "./comparison-results.ts";
import type { Comparison, Contestant } from "./suite.ts";

const contestant = (name: string, more: Partial<Contestant> = {}): Contestant => ({
  name,
  prepare: async () => () => true,
  ...more,
});
const COMPARISON: Comparison = {
  name: "full",
  description: "A page.",
  input: async () => "",
  contestants: [contestant("base"), contestant("other", { package: "other-package", note: "Another job." })],
};
const results = (times: Record<string, number[]>) =>
  comparisonResults(COMPARISON, 7, new Map(Object.entries(times)), (name) => name ?? "node");

test("medians are in microseconds, versions and notes stand beside them", () => {
  const [base, other] = results({ base: [1, 2, 3], other: [4, 5, 9] }).contestants;
  expect(base).toEqual({
    name: "base",
    version: "node",
    cpuMicroseconds: { q1: 1_500, median: 2_000, q3: 2_500 },
    ratio: { q1: 1, median: 1, q3: 1 },
  });
  expect(other).toMatchObject({ version: "other-package", note: "Another job.", cpuMicroseconds: { median: 5_000 } });
});

test("the ratio is the median of the rounds' ratios, not the ratio of the medians", () => {
  const [, other] = results({ base: [1, 10, 100], other: [3, 20, 50] }).contestants;
  expect(other?.ratio).toEqual({ q1: 1.25, median: 2, q3: 2.5 }); // of 3, 2 and 0.5
  const [, uneven] = results({ base: [1, 10, 100], other: [50, 20, 100] }).contestants;
  expect(uneven?.ratio.median).toBe(2); // of 50, 2 and 1; the medians are 10 and 50
});

test("a round that was slow for all does not move the ratio", () => {
  const [, other] = results({ base: [1, 1, 9], other: [2, 2, 18] }).contestants;
  expect(other?.ratio).toEqual({ q1: 2, median: 2, q3: 2 });
});

test("the baseline and the size of the input are named", () => {
  expect(results({ base: [1], other: [1] })).toMatchObject({ name: "full", baseline: "base", inputBytes: 7 });
});
