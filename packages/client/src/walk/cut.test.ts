import fc from "fast-check";
import { expect, test } from "vitest";
import { cutWindow } from "./cut.ts";
import { createForecasts } from "./forecast.ts";
import { regionOf } from "./region.ts";
import type { Range } from "./row.ts";

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(2025, 0, 1);
const RUNS = { seed: 20_261_127, numRuns: 500 };

const anyAt = fc.oneof(fc.nat(400 * DAY_MS), fc.nat(2_000), fc.nat(5)).map((at) => EPOCH + at);
const anyEdge = fc.oneof(fc.nat(3), fc.nat(DAY_MS), fc.constant(Number.POSITIVE_INFINITY));
const anyRegion = fc
  .record({
    positions: fc.array(anyAt, { minLength: 1, maxLength: 60 }),
    order: fc.constantFrom("falling", "rising", "any"),
    above: anyEdge,
    below: anyEdge,
    unseen: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.nat(100_000)),
    growth: fc.constantFrom(1, 8, 8 ** 12),
  })
  .map(({ positions, order, above, below, unseen, growth }) => {
    if (order !== "any") positions.sort((one, other) => (order === "falling" ? other - one : one - other));
    const all = positions.map((at, index) => ({ at, key: String(index), item: undefined }));
    const range = { hi: Math.max(...positions) + above, lo: Math.min(...positions) - below };
    const total = all.length + unseen;
    const answer = { rows: all, all, length: all.length, total, offset: 0, isWhole: false };
    return regionOf(range, answer, growth);
  });

test("windows are cut off an end of what is left, until nothing is", () => {
  const anyTotals = fc.infiniteStream(fc.oneof(fc.constant(0), fc.nat(20), fc.nat(2_000)));
  fc.assert(
    fc.property(anyRegion, fc.integer({ min: 1, max: 100 }), anyTotals, (region, page, totals) => {
      const forecasts = createForecasts();
      for (let windows = 0; windows < 50; windows++) {
        const before = region.range;
        const cut = cutWindow(region, forecasts, page);
        expect(problemOf(cut.range, before)).toBeUndefined();
        const { hi, lo } = cut.range;
        const left = { all: undefined, top: { hi: lo - 1, lo: before.lo }, bottom: { hi: before.hi, lo: hi + 1 } }[
          cut.part
        ];
        if (left === undefined) return;
        expect(region.range).toEqual(left);
        const total = totals.next().value;
        forecasts.note(cut.range, cut.nearby, total);
        region.left = Math.max(1, region.left + cut.expected - total);
      }
    }),
    RUNS,
  );
});

test("a region that nothing was cut off is never asked for again as a whole, unless it is a crowd", () => {
  fc.assert(
    fc.property(anyRegion, fc.integer({ min: 1, max: 100 }), (region, page) => {
      const { hi, lo } = region.range;
      fc.pre(hi - lo >= 3);
      expect(cutWindow(region, createForecasts(), page).range).not.toEqual({ hi, lo });
    }),
    RUNS,
  );
});

function problemOf({ hi, lo }: Range, range: Range): string | undefined {
  if (hi < lo) return "it is empty";
  if (hi > range.hi || lo < range.lo) return "it is not inside";
  if (hi !== range.hi && lo !== range.lo) return "it leaves something on either side";
  return undefined;
}
