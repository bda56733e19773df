import { expect, test } from "vitest";
import { locateFindings } from "./locate-findings.ts";
import { redReport, sampleText } from "./sample-report.ts";

const { findings, accepted } = locateFindings(redReport, sampleText);

test("a recording is found in the folder of recordings, another file by its own name", () => {
  expect(findings.map(({ location }) => location)).toEqual([
    { file: "packages/mock/recordings/every-status/01-list.json", line: 6, column: 11 },
    { file: "packages/mock/recordings/every-status/01-list.json", line: 5, column: 11 },
    { file: "packages/contract/coverage.json", line: 1, column: 1 },
    undefined,
  ]);
});

test("an accepted finding is located, too", () => {
  expect(accepted[0]?.location).toEqual({
    file: "packages/mock/recordings/unavailable/01-list.json",
    line: 3,
    column: 5,
  });
});

test("an accepted finding and an open one of the same kind do not share an id", () => {
  const [first] = redReport.findings;
  if (first === undefined) throw new Error("The sample has no finding.");
  const report = {
    ...redReport,
    findings: [first],
    accepted: [{ ...first, reason: "Because.", review: "2027-05-24" }],
  };
  const located = locateFindings(report, sampleText);
  expect(located.accepted[0]?.id).toBe(`${located.findings[0]?.id}-2`);
});

test("each file is read once", () => {
  const read: string[] = [];
  locateFindings(redReport, (file) => {
    read.push(file);
    return sampleText(file);
  });
  expect(read).toEqual([...new Set(read)]);
});
