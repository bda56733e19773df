import { expect, test } from "vitest";
import { createEmulator } from "../src/emulator/create-emulator.ts";
import { compareFilters } from "../test-support/compare-filters.ts";
import { READINGS } from "../test-support/readings.ts";
import { schemaFaults } from "../test-support/schema-faults.ts";

const RUNS_PER_READING = 2_500;

/** The same emulator, asked by a fetch that knows nothing of this project, over HTTP. */
const overHttp: typeof createEmulator = (options) => {
  const emulator = createEmulator(options);
  const server = emulator.listen();
  const ask: typeof emulator.fetch = async (input, init) => {
    return fetch(String(input).replace("http://localhost", (await server).url), init);
  };
  return Object.assign(Object.create(emulator), { fetch: ask });
};

test.each(READINGS)("2 500 random filters over HTTP with $bounds bounds, $titleMatch and $sort", async (reading) => {
  let pages = 0;
  let records = 0;
  const onPage = (page: unknown) => {
    const { records: found } = page as { records: unknown[] };
    pages += 1;
    records += found.length;
    for (const record of found) expect(schemaFaults(record)).toEqual([]);
  };
  await compareFilters({ createEmulator: overHttp, runs: RUNS_PER_READING, seed: 20, records: 120, reading, onPage });
  console.info(`${pages} pages with ${records} records are what a naive filter finds, and valid under the strict twin`);
  expect(pages).toBe(RUNS_PER_READING);
});
