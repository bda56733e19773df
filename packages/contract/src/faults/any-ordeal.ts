import type { FaultSpec } from "@cargo-records/mock";
import fc from "fast-check";
import { anyFault, passingFault } from "./any-fault.ts";
import type { Ordeal } from "./ordeal.ts";

const MOST_FAULTS = 5;

/** Short and long beside each other, so that each limit is the first to be reached now and then. */
const time = fc.oneof(fc.nat(200), fc.nat(3_000), fc.nat(100_000));
/** A timeout of 0 sends nothing. */
const timeoutMs = time.map((ms) => ms + 1);
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const filter = fc.record({ limit: fc.integer({ min: 1, max: 3 }) });
const validate = fc.constantFrom("off" as const, "shape" as const, "full" as const);

const options: fc.Arbitrary<Ordeal["options"]> = fc.record(
  {
    timeoutMs,
    deadlineMs: time,
    maxRetries: fc.nat(MOST_FAULTS),
    retryBudget: fc.nat(MOST_FAULTS),
    maxRetryAfterMs: time,
    maxBodyBytes: fc.constantFrom(100, 5_000, 1_000_000, 1_000_000, 1_000_000),
    validate,
  },
  { requiredKeys: [] },
);

const harsh: fc.Arbitrary<Ordeal> = fc.record(
  {
    faults: faultsOf(anyFault),
    options,
    random,
    tokens: fc.oneof(
      { weight: 6, arbitrary: fc.constant("gives" as const) },
      { weight: 2, arbitrary: fc.constantFrom("throws" as const, "hangs" as const) },
    ),
    filter,
    abortAtMs: fc.oneof({ weight: 5, arbitrary: time }, { weight: 1, arbitrary: fc.constant(-1) }),
  },
  { requiredKeys: ["faults", "options", "random"] },
);

/** Without limits, and with retries for every fault: it has to end well. */
const gentle: fc.Arbitrary<Ordeal> = fc.record(
  {
    faults: faultsOf(passingFault),
    options: fc.record({ maxRetries: fc.constant(MOST_FAULTS), timeoutMs, validate }),
    random,
    tokens: fc.constant("gives" as const),
    filter,
  },
  { requiredKeys: ["faults", "options", "random"] },
);

/** Any call with any faults; one whose token never comes has a deadline, without which it would wait for ever. */
export const anyOrdeal: fc.Arbitrary<Ordeal> = fc
  .oneof({ weight: 3, arbitrary: harsh }, { weight: 1, arbitrary: gentle })
  .map((ordeal) => {
    return ordeal.tokens === "hangs" ? { ...ordeal, options: { deadlineMs: 1_000, ...ordeal.options } } : ordeal;
  });

function faultsOf(fault: fc.Arbitrary<FaultSpec>): fc.Arbitrary<Ordeal["faults"]> {
  return fc.array(fc.option(fault, { freq: 5 }), { maxLength: MOST_FAULTS });
}
