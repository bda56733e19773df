import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recordings, spec } from "../contract-spec.ts";
import { better, type Measured } from "./coverage.ts";
import { measureCoverage } from "./measure-coverage.ts";
import { sampleDocument, sampleExchange } from "./sample-document.ts";
import { specPoints } from "./spec-points.ts";

const SEED = 20261125;
const exchanges = recordings.map(({ exchange }) => exchange);

describe("a point", () => {
  test("counts for the best source that shows it, in any order", () => {
    const sources = ["hand-made", "real", "emulated"] as const;
    const measured = measureCoverage(sampleDocument, [
      sampleExchange({ source: "hand-made", thing: { sold: false, id: null } }),
      ...sources.map((source) => sampleExchange({ source })),
      sampleExchange({ source: "emulated", thing: { sold: false } }),
    ]);
    expect(measured.get("Thing.sold: true")).toBe("real");
    expect(measured.get("Thing.sold: false")).toBe("emulated");
    expect(measured.get("Base.id: null")).toBe("hand-made");
    expect(measured.get("Thing.parts: empty")).toBeUndefined();
  });

  test("is there though no recording shows it", () => {
    const measured = measureCoverage(sampleDocument, []);
    expect([...measured.keys()]).toEqual(specPoints(sampleDocument));
    expect([...measured.values()].every((source) => source === undefined)).toBe(true);
  });
});

test("taking a recording away never raises a point", () => {
  const someAndOne = fc
    .shuffledSubarray(exchanges, { minLength: 1, maxLength: 8 })
    .chain((some) => fc.tuple(fc.constant(some), fc.nat(some.length - 1)));
  fc.assert(
    fc.property(someAndOne, ([some, one]) => {
      const before = measureCoverage(spec, some);
      expect(raised(before, measureCoverage(spec, some.toSpliced(one, 1)))).toEqual([]);
    }),
    { seed: SEED, numRuns: 40 },
  );
});

test("the comparison is live: adding a recording does raise points", () => {
  expect(raised(measureCoverage(spec, []), measureCoverage(spec, exchanges.slice(0, 1)))).not.toEqual([]);
});

function raised(before: Measured, after: Measured): string[] {
  return [...after.keys()].filter((point) => better(before.get(point), after.get(point)) !== before.get(point));
}
