import { describe, expect, test } from "vitest";
import { resultsPage } from "../results-page.ts";
import { resultsTables } from "../results-tables.ts";
import { trialSuites } from "../suites/trial-suites.ts";
import { bundleTrialChild } from "./bundle-trial-child.ts";
import { runTrial } from "./run-trial.ts";
import { runTrials } from "./run-trials.ts";
import { trialResults } from "./trial-results.ts";
import type { Bar, Trial } from "./trial-suite.ts";

describe("every suite runs, with little to do", () => {
  test.each(trialSuites.map((suite) => [suite.name, suite] as const))("%s", async (_name, suite) => {
    const first = { ...suite, comparisons: suite.comparisons.slice(0, 1) };
    const results = await runTrials(first, { rounds: 1, scale: "smoke", onProgress: () => {} });
    for (const { contestants } of results.comparisons) {
      for (const { values } of contestants) {
        for (const { name } of suite.measures) expect(values[name]?.median).toBeGreaterThan(0);
      }
    }
    const page = resultsPage([resultsTables(results)]);
    for (const { name } of first.comparisons.flatMap(({ trials }) => trials)) expect(page).toContain(`| ${name} |`);
  });
});

test("a contestant that fails stops the run and is named", async () => {
  const place = { suite: "walk", comparison: "uniform, limit 100", contestant: "nobody" };
  await expect(runTrial(await bundleTrialChild(), place, "{}")).rejects.toThrow(
    /^walk, uniform, limit 100: nobody failed\. .*no contestant/,
  );
});

test("a process that ends without a word stops the run", async () => {
  const place = { suite: "walk", comparison: "uniform, limit 100", contestant: "server id, walk asc" };
  const run = runTrial("/no/such/program.mjs", place, "{}");
  await expect(run).rejects.toThrow("Its process ended with 1.");
});

describe("results", () => {
  const trial = (name: string): Trial => ({ name, run: async () => ({}) });
  const BAR: Bar = { says: "at most half", trials: ["ours", "other"], measure: "ms", of: "ratio", atMost: 0.5 };
  const told = (ours: number[], other: number[]) => {
    const rounds = (numbers: number[]) => numbers.map((ms) => ({ ms }));
    return new Map([
      ["base", rounds([10, 20, 1_000])],
      ["ours", rounds(ours)],
      ["other", rounds(other)],
    ]);
  };
  const resultsOf = (ours: number[], other: number[], bar = BAR) => {
    const comparison = {
      name: "some",
      description: "Some.",
      stage: () => Promise.reject(new Error("not needed")),
      trials: [trial("base"), trial("ours"), trial("other")] as const,
      bars: [bar],
    };
    const measures = [{ name: "ms", unit: "ms", ratioTo: { measure: "ms" } }];
    return trialResults(measures, comparison, told(ours, other), () => "1.0.0");
  };

  test("ratios are those of each round", () => {
    const { contestants } = resultsOf([5, 2, 900], [1, 1, 1]);
    expect(contestants[1]).toMatchObject({ values: { ms: { median: 5 } }, ratios: { ms: { median: 0.5 } } });
  });

  test("a bar is met when the worst of its contestants meets it", () => {
    expect(resultsOf([5, 2, 900], [1, 1, 1]).bars).toEqual([
      { says: "at most half", atMost: 0.5, measured: 0.5, isMet: true },
    ]);
    expect(resultsOf([5, 2, 900], [6, 12, 600]).bars).toMatchObject([{ measured: 0.6, isMet: false }]);
  });

  test("what was not measured meets nothing", () => {
    expect(resultsOf([5], [1], { ...BAR, trials: ["nobody"] }).bars).toMatchObject([{ isMet: false }]);
  });
});
