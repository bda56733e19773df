import fc from "fast-check";
import type { Birth } from "./world.ts";

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;
const SPAN_MS = 10 * DAY_MS;

/** Where times come from: each is a way in which times spread, counted from the start of the listing. */
const spreads: readonly fc.Arbitrary<fc.Arbitrary<number>>[] = [
  fc.constant(fc.integer({ min: -SPAN_MS, max: 0 })),
  fc.array(fc.integer({ min: -SPAN_MS, max: 0 }), { minLength: 1, maxLength: 4 }).map((centres) => {
    return fc.tuple(fc.constantFrom(...centres), fc.integer({ min: -50, max: 50 })).map(([at, by]) => at + by);
  }),
  fc.array(fc.integer({ min: -SPAN_MS, max: 0 }), { minLength: 1, maxLength: 4 }).map((few) => fc.constantFrom(...few)),
  fc.integer({ min: -SPAN_MS, max: 0 }).map((only) => fc.constant(only)),
  fc.integer({ min: -SPAN_MS, max: 0 }).map((from) => fc.nat(5).map((by) => from + by)),
  fc.constant(fc.integer({ min: -20, max: 20 }).map((seconds) => seconds * SECOND_MS)),
];

/** How times spread in one world: one way, or all of them mixed, sometimes with a few in the future. */
export const anySpread: fc.Arbitrary<fc.Arbitrary<number>> = fc
  .tuple(
    fc.oneof(
      ...spreads,
      fc.tuple(...spreads).map((all) => fc.oneof(...all)),
    ),
    fc.constantFrom(0, 0, 1),
  )
  .map(([time, future]) => {
    return fc.oneof({ weight: 9, arbitrary: time }, { weight: future, arbitrary: fc.integer({ min: 1, max: DAY_MS }) });
  });

export const anyStatus: fc.Arbitrary<Birth["status"]> = fc.constantFrom("success", "error", "running");

/** How much later something is updated: always at once, or after a while. */
export const anyDelay: fc.Arbitrary<fc.Arbitrary<number>> = fc.constantFrom(
  fc.constant(0),
  fc.nat(10_000),
  fc.oneof(fc.nat(2), fc.nat(SPAN_MS)),
);

export function anyBirth(time: fc.Arbitrary<number>, delay: fc.Arbitrary<number>): fc.Arbitrary<Birth> {
  return fc.record({ atMs: time, status: anyStatus, laterMs: delay });
}
