import { describe, expect, test } from "vitest";
import { compareFilters } from "../../test-support/compare-filters.ts";
import { READINGS } from "../../test-support/readings.ts";
import { createEmulator } from "./create-emulator.ts";

const RUNS = 150;

describe("a page of a random filter", () => {
  test.each(READINGS)(
    "is what looking at every record finds, with $bounds bounds, $titleMatch and $sort",
    async (reading) => {
      let pages = 0;
      const onPage = () => {
        pages += 1;
      };
      await compareFilters({ createEmulator, runs: RUNS, seed: 3, records: 300, reading, onPage });
      expect(pages).toBe(RUNS);
    },
  );

  test("is told apart from that of an emulator which reads time bounds in another way", async () => {
    const reading = { bounds: "inclusive", titleMatch: "contains", sort: "createdAt-desc", defaultLimit: 20 } as const;
    const other: typeof createEmulator = (options) => createEmulator({ ...options, bounds: "exclusive" });
    const compared = compareFilters({ createEmulator: other, runs: RUNS, seed: 3, records: 300, reading });
    await expect(compared).rejects.toThrow(/Expected count/);
  });
});
