import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { better, type Coverage, SOURCES } from "./coverage.ts";
import { coverageEntries } from "./coverage-entries.ts";
import { ratchet } from "./ratchet.ts";
import { updatedCoverage } from "./updated-coverage.ts";

const SEED = 20261125;
const committed: Coverage = {
  format: 1,
  real: ["real"],
  emulated: ["dropped", "gone"],
  "hand-made": ["raised"],
  missing: { explained: "Nobody knows.", found: "Nobody knew." },
};

test("an update raises, adds and removes; it keeps what fell, and explains nothing by itself", () => {
  const measured = new Map([
    ["real", "emulated"],
    ["dropped", undefined],
    ["raised", "emulated"],
    ["explained", undefined],
    ["found", "hand-made"],
    ["new", "real"],
    ["unexplained", undefined],
  ] as const);
  const updated = updatedCoverage(committed, measured);
  expect(updated).toEqual({
    format: 1,
    real: ["real", "new"],
    emulated: ["dropped", "raised"],
    "hand-made": ["found"],
    missing: { explained: "Nobody knows." },
  });
  expect(ratchet(updated, measured).map(({ check, pointer }) => `${check} ${pointer}`)).toEqual([
    "coverage-dropped /real/0",
    "coverage-dropped /emulated/0",
    "coverage-missing /missing/unexplained",
  ]);
});

describe("whatever is committed and measured", () => {
  const point = fc.constantFrom("a", "b", "c", "d", "e");
  const level = fc.constantFrom(...SOURCES, undefined);
  const coverage = fc.uniqueArray(fc.tuple(point, level), { selector: ([name]) => name }).map(coverageWith);
  const measured = fc.array(fc.tuple(point, level)).map((entries) => new Map(entries));
  const holds = (check: (committed: Coverage, measured: Map<string, (typeof SOURCES)[number] | undefined>) => void) =>
    fc.assert(fc.property(coverage, measured, check), { seed: SEED, numRuns: 500 });

  test("an update leaves nothing stale, and a second one changes nothing", () => {
    holds((committed, measured) => {
      const updated = updatedCoverage(committed, measured);
      expect(ratchet(updated, measured).filter(({ check }) => check === "coverage-stale")).toEqual([]);
      expect(updatedCoverage(updated, measured)).toEqual(updated);
    });
  });

  test("an update hides no drop and no missing point, and lowers nothing", () => {
    const serious = (found: ReturnType<typeof ratchet>) =>
      found.filter(({ check }) => check !== "coverage-stale").map(({ message }) => message);
    holds((committed, measured) => {
      const updated = updatedCoverage(committed, measured);
      expect(serious(ratchet(updated, measured))).toEqual(serious(ratchet(committed, measured)));
      const after = coverageEntries(updated);
      for (const [name, { source }] of coverageEntries(committed)) {
        if (measured.has(name)) expect(better(after.get(name)?.source, source)).toBe(after.get(name)?.source);
      }
    });
  });
});

function coverageWith(levels: readonly [string, (typeof SOURCES)[number] | undefined][]): Coverage {
  const at = (source: (typeof SOURCES)[number] | undefined) =>
    levels.filter(([, level]) => level === source).map(([name]) => name);
  return {
    format: 1,
    real: at("real"),
    emulated: at("emulated"),
    "hand-made": at("hand-made"),
    missing: Object.fromEntries(at(undefined).map((name) => [name, "Nobody knows."])),
  };
}
