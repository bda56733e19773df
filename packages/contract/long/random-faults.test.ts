import { expect, test } from "vitest";
import { EVERY_OUTCOME, tryOrdeals } from "../src/faults/try-ordeals.ts";
import { inProcess } from "../src/faults/ways.ts";

const RUNS = 10_000;
const SEED = 7;

test("ten thousand random sequences of faults end in the truth or in the error that they explain", async () => {
  const tally = await tryOrdeals(inProcess, { runs: RUNS, seed: SEED });
  console.info(`random faults: ${RUNS} sequences with seed ${SEED}:`, tally);
  expect(Object.keys(tally).sort()).toEqual(EVERY_OUTCOME);
});
