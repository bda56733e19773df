import fc from "fast-check";
import type { GenerateOptions } from "../src/emulated-records/generate-options.ts";

const YEAR_MS = 366 * 86_400_000;
const LAST_START = Date.UTC(9_990, 0, 1);

/** Any options that make sense: seeds of all sizes, ranges from a millisecond to a year, a record or ten million. */
export const anyOptions: fc.Arbitrary<GenerateOptions> = fc
  .record({
    seed: fc.maxSafeInteger(),
    total: fc.integer({ min: 1, max: 10_000_000 }),
    place: fc.nat(9_999_999),
    distribution: fc.constantFrom("uniform", "bursty", "heavy-day"),
    from: fc.nat(LAST_START),
    span: fc.integer({ min: 1, max: YEAR_MS }),
    workspaceUuids: fc.uniqueArray(fc.uuid({ version: 4 }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ total, place, from, span, ...options }) => ({
    ...options,
    total,
    index: place % total,
    from,
    to: from + span,
  }));
