import type { FaultEntry, FaultSpec } from "@cargo-records/mock";
import fc from "fast-check";
import { anyFault } from "../faults/any-fault.ts";
import type { World } from "./world.ts";

const MOST_RATE = 0.15;

/** Answers that look right, and are not. */
const lie: fc.Arbitrary<FaultSpec> = fc.oneof(
  fc.record({
    fault: fc.constantFrom("repeated-page" as const, "limit-ignored" as const, "offset-ignored" as const),
  }),
  fc.record({
    fault: fc.constant("filter-ignored" as const),
    keys: fc.constantFrom("all" as const, ["createdAfter"], ["createdBefore"], ["statuses"]),
  }),
  fc.record({ fault: fc.constant("rows-shifted" as const), by: fc.constantFrom(-2, -1, 1, 3) }),
  fc.record({ fault: fc.constant("wrong-count" as const), delta: fc.constantFrom(-3, -1, 1, 5) }),
);

type Trouble = Pick<World, "trouble" | "faults">;

/** What goes wrong with the answers on some requests. */
export const anyTrouble: fc.Arbitrary<Trouble> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Trouble>({ trouble: "none", faults: [] }) },
  { weight: 3, arbitrary: planOf(anyFault).map((faults): Trouble => ({ trouble: "faults", faults })) },
  { weight: 2, arbitrary: planOf(lie).map((faults): Trouble => ({ trouble: "lies", faults })) },
);

function planOf(fault: fc.Arbitrary<FaultSpec>): fc.Arbitrary<readonly FaultEntry[]> {
  const onSome = fc
    .tuple(fault, fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }))
    .map(([spec, onRequest]): FaultEntry => ({ ...spec, onRequest }));
  const atRandom = fc
    .record({
      seed: fc.nat(1_000_000),
      rate: fc.double({ min: 0.02, max: MOST_RATE, noNaN: true }),
      faults: fc.array(fault, { minLength: 1, maxLength: 4 }),
    })
    .map((random): FaultEntry => ({ random }));
  return fc.oneof(
    fc.array(onSome, { minLength: 1, maxLength: 3 }),
    atRandom.map((entry) => [entry]),
  );
}
