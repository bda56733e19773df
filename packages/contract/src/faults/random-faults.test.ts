import { expect, test } from "vitest";
import { EVERY_OUTCOME, tryOrdeals } from "./try-ordeals.ts";
import { inProcess, overHttp } from "./ways.ts";

const SEED = 20261125;

test("random faults end in the truth or in the error that they explain", async () => {
  const tally = await tryOrdeals(inProcess, { runs: 1_500, seed: SEED });
  console.info(`random faults, seed ${SEED}:`, tally);
  expect(Object.keys(tally).sort()).toEqual(EVERY_OUTCOME);
});

test("they do over HTTP as well, and leave no request open", async () => {
  await using way = await overHttp();
  const tally = await tryOrdeals(way, { runs: 300, seed: SEED });
  console.info(`random faults over HTTP, seed ${SEED}:`, tally);
  expect(Object.keys(tally).sort()).toEqual(EVERY_OUTCOME);
});

test("data that the server does not have is noticed, with the seed that shows it", async () => {
  const lying = { ...inProcess, to: () => async () => Response.json({ records: [], count: 0 }) };
  const trying = tryOrdeals(lying, { runs: 100, seed: SEED });
  await expect(trying).rejects.toThrow(`seed: ${SEED}`);
  await expect(trying).rejects.toMatchObject({
    cause: { message: "The client gave data that the server does not have." },
  });
});
