import { createEmulator, type Sort } from "@cargo-records/mock";
import { expect, test } from "vitest";
import { growth, measureMemory } from "../src/listing/measure-memory.ts";
import type { MemoryErrand } from "../src/listing/memory-child.ts";

const RECORDS = 100_000;
const POINTS = 10;
/** All records together are a hundred times as much. */
const MOST_GROWTH = 4_000_000;

test.each<[MemoryErrand["operation"], Sort]>([
  ["list", "createdAt-desc"],
  ["search", "createdAt-desc"],
  ["search", "unstable"],
])("memory stays flat through %s of a hundred thousand records, %s", async (operation, sort) => {
  await using emulator = serve(sort);
  const server = await emulator.listen();
  const measured = await measureMemory({
    baseUrl: `${server.url}/v1`,
    operation,
    filter: { limit: 100 },
    records: RECORDS,
    points: POINTS,
  });
  const megabytes = measured.measured.map(({ bytes }) => (bytes / 1e6).toFixed(1)).join(" ");
  console.info(`memory of ${operation}, ${sort}: ${megabytes} MB at every ${RECORDS / POINTS} records`);
  expect(measured.taken).toBe(RECORDS);
  expect(growth(measured)).toBeLessThan(MOST_GROWTH);
});

function serve(sort: Sort) {
  const emulator = createEmulator({ records: RECORDS, sort, defaultLimit: Number.POSITIVE_INFINITY });
  return { listen: () => emulator.listen(), [Symbol.asyncDispose]: () => emulator.close() };
}
