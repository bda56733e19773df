import { expect, test } from "vitest";
import { pageWorlds, pageWorldsNaively, walkWorlds } from "../src/listing/exactness.ts";
import { exactnessTable } from "../src/listing/exactness-table.ts";
import { countOutcomes, lossesText } from "../src/listing/losses-text.ts";

const WALKS = { runs: 10_000, seed: 20_261_126 };
const PAGINGS = { runs: 5_000, seed: 20_261_126 };

test("ten thousand random worlds are walked exactly, or a typed error says why not", async () => {
  const trials = await walkWorlds(WALKS);
  console.info(`${WALKS.runs} worlds with seed ${WALKS.seed}:\n${exactnessTable(trials)}`);
  expect(trials).toHaveLength(WALKS.runs);
});

test("paging by offset through worlds of the same kind loses and repeats", async () => {
  const naive = await pageWorldsNaively(PAGINGS);
  console.info(`plain paging, ${PAGINGS.runs} worlds with seed ${PAGINGS.seed}:\n${lossesText(naive)}`);
  const guarded = await pageWorlds(PAGINGS);
  console.info(`strategy "offset":\n${lossesText(guarded)}`);
  const [plain, strategy] = [countOutcomes(naive), countOutcomes(guarded)];
  console.info({ plain, strategy });
  expect(plain.withLosses).toBeGreaterThan(0);
  expect(plain.withRepeats).toBeGreaterThan(0);
  expect(strategy.withLosses).toBeLessThan(plain.withLosses / 2);
  expect(strategy.withRepeats).toBeLessThan(plain.withRepeats / 2);
});
