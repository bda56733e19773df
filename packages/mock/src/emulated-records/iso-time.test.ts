import fc from "fast-check";
import { expect, test } from "vitest";
import { isoTime } from "./iso-time.ts";

const MS_PER_DAY = 86_400_000;
const YEAR_10000_MS = 253_402_300_800_000;

test("a time reads as toISOString has it, day after day", () => {
  fc.assert(
    fc.property(fc.nat(YEAR_10000_MS - 3 * MS_PER_DAY), fc.nat(2 * MS_PER_DAY), (ms, later) => {
      expect(isoTime(ms)).toBe(new Date(ms).toISOString());
      expect(isoTime(ms + later)).toBe(new Date(ms + later).toISOString());
    }),
    { seed: 20_261_124, numRuns: 2_000 },
  );
});
