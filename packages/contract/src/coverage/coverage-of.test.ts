import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { recordings, spec } from "../contract-spec.ts";
import { coverageOf } from "./coverage-of.ts";
import { formatCoverage } from "./format-coverage.ts";
import { coverageFile, readCoverage } from "./read-coverage.ts";
import { sampleDocument, sampleExchange } from "./sample-document.ts";

const committed = await readCoverage();

describe("the committed coverage", () => {
  test("is what the committed recordings show: nothing fell, nothing is unexplained, nothing is undescribed", () => {
    const { summary, findings } = coverageOf(spec, recordings, committed);
    expect(findings).toEqual([]);
    const { points, real, emulated, handMade, missing } = summary;
    expect(real + emulated + handMade + missing).toBe(points);
    expect(missing).toBe(Object.keys(committed.missing).length);
  });

  test("is in canonical form", async () => {
    expect(await readFile(coverageFile, "utf8")).toBe(formatCoverage(committed));
  });
});

describe("a recording taken away is noticed", () => {
  test.each([
    ["bad-request/01-search.json", "POST /orchestration/records/list: 400"],
    ["rate-limited/02-search.json", "POST /orchestration/records/list: 429 retry-after"],
    ["search-by-empty-lists/02-search.json", "ExecutionsFilterGroup.conditions: empty"],
    ["search-by-execution/02-search.json", "ExecutionConditionStatus: 'pending'"],
    ["search-group-children/01-search.json", "ToolNode.waitUntilFinished: absent"],
    ["search-nothing-found/02-search.json", "RecordsFilter.updatedBefore: present"],
    ["server-error/01-list.json", "GET /orchestration/records/list: 500"],
  ])("%s alone shows %s", (place, point) => {
    const rest = recordings.filter((recording) => recording.place !== place);
    expect(rest).toHaveLength(recordings.length - 1);
    const { findings } = coverageOf(spec, rest, committed);
    expect(findings.every(({ check }) => check === "coverage-dropped")).toBe(true);
    expect(findings.map(({ message }) => message)).toContainEqual(expect.stringContaining(`"${point}" is shown by no`));
  });

  test("those of the emulator lower what only hand-made ones show then", () => {
    const rest = recordings.filter(({ scenario }) => scenario !== "emulated-workspace");
    const { summary, findings } = coverageOf(spec, rest, committed);
    expect(summary.emulated).toBe(0);
    expect(findings).toHaveLength(committed.emulated.length);
    expect(findings.every(({ check }) => check === "coverage-dropped")).toBe(true);
  });
});

describe("what the spec does not describe", () => {
  const shown = [{ place: "made-up/01-add.json", exchange: sampleExchange({ thing: { brandNew: { a: 1 } } }) }];
  const nothing = { format: 1, real: [], emulated: [], "hand-made": [], missing: {} } as const;

  test("is a finding at its place, and what it leaves open is counted", () => {
    const { summary, findings } = coverageOf(sampleDocument, [...shown, ...shown], nothing);
    expect(findings.filter(({ check }) => check === "undescribed-path")).toEqual(
      shown.concat(shown).map(({ place }) => ({
        check: "undescribed-path",
        place,
        pointer: "/response/body/brandNew",
        message: expect.stringContaining("Describe it in the spec"),
      })),
    );
    expect(summary.freeForm).toBe(3);
  });
});
