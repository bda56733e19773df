import { expect, test } from "vitest";
import { pageWorlds, pageWorldsNaively, walkWorlds } from "./exactness.ts";
import { exactnessTable } from "./exactness-table.ts";
import { countOutcomes, lossesText } from "./losses-text.ts";

const RUNS = { runs: 300, seed: 20_261_126 };
const PAGINGS = { ...RUNS, runs: 150 };

test("a walk gives every record that is there throughout, once and in order, or says why it cannot", async () => {
  const trials = await walkWorlds(RUNS);
  console.info(exactnessTable(trials));
  expect(trials).toHaveLength(RUNS.runs);
  const exact = trials.filter(({ verdict, world }) => verdict.kind === "exact" && world.trouble === "none");
  const honest = trials.filter(({ world }) => world.trouble === "none");
  expect(exact.length).toBeGreaterThan(0.95 * honest.length);
});

test('the same worlds lose and repeat records by plain offsets, and far fewer unnoticed by the strategy "offset"', async () => {
  const trials = await pageWorldsNaively(PAGINGS);
  console.info(lossesText(trials));
  const naive = countOutcomes(trials);
  const guarded = countOutcomes(await pageWorlds(PAGINGS));
  console.info({ naive, guarded });
  expect(naive.withLosses).toBeGreaterThan(0);
  expect(naive.withRepeats).toBeGreaterThan(0);
  expect(guarded.failed).toBeGreaterThan(0);
  expect(guarded.withLosses).toBeLessThan(naive.withLosses / 2);
  expect(guarded.withRepeats).toBeLessThan(naive.withRepeats / 2);
});
