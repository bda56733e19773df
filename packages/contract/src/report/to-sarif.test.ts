import { expect, test } from "vitest";
import { locateFindings } from "./locate-findings.ts";
import { redReport, sampleText } from "./sample-report.ts";
import { toSarif } from "./to-sarif.ts";

const log = toSarif(locateFindings(redReport, sampleText));
const run = log.runs[0];
const rules = run?.tool.driver.rules ?? [];
const results = run?.results ?? [];

test("it is SARIF 2.1.0 with one run", () => {
  expect([log.version, log.runs.length]).toEqual(["2.1.0", 1]);
});

test("every check is a rule with its evidence", () => {
  expect(rules.map(({ id, shortDescription, help }) => [id, shortDescription?.text, help?.text])).toEqual([
    ["status-listed", "Every status is documented by itself.", "Evidence: decision 0009"],
    ["response-schema", "A body keeps to its schema.", "Evidence: spec/openapi.yaml"],
  ]);
});

test("every finding and every accepted one is a result, each with its own fingerprint", () => {
  const fingerprints = results.map(({ partialFingerprints }) => partialFingerprints?.["contractFinding/v1"]);
  expect(new Set(fingerprints).size).toBe(redReport.findings.length + redReport.accepted.length);
  expect(fingerprints).not.toContain(undefined);
});

test("every index of a rule leads to the rule of that name; a check that is not listed has none", () => {
  const named = results.map(({ ruleId, ruleIndex }) => [ruleId, ruleIndex === undefined ? null : rules[ruleIndex]?.id]);
  expect(named).toEqual([
    ["response-schema", "response-schema"],
    ["response-schema", "response-schema"],
    ["coverage-missing", null],
    ["engine-disagreement", null],
    ["status-listed", "status-listed"],
  ]);
});

test("a result stands at a line of a file and at its pointer", () => {
  expect(results[0]?.locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: "packages/mock/recordings/every-status/01-list.json" },
        region: { startLine: 6, startColumn: 11 },
      },
      logicalLocations: [{ fullyQualifiedName: "/response/body/records/1/status" }],
    },
  ]);
});

test("a finding about a whole file has no pointer", () => {
  const file = {
    artifactLocation: { uri: "packages/contract/coverage.json" },
    region: { startLine: 1, startColumn: 1 },
  };
  expect(results[2]?.locations).toEqual([{ physicalLocation: file }]);
});

test("what is in no file has the name of its place", () => {
  expect(results[3]?.locations).toEqual([{ logicalLocations: [{ fullyQualifiedName: "mutant status-undocumented" }] }]);
});

test("every address is relative and escaped", () => {
  const place = "more records/01 #list.json";
  const finding = { check: "response-schema", place, pointer: "", message: "is empty." };
  const report = locateFindings({ ...redReport, findings: [finding] }, (file) => (file === place ? "{}" : undefined));
  const [location] = toSarif(report).runs[0]?.results?.[0]?.locations ?? [];
  expect(location?.physicalLocation?.artifactLocation?.uri).toBe("more%20records/01%20%23list.json");
  for (const { locations = [] } of results) {
    expect(locations[0]?.physicalLocation?.artifactLocation?.uri ?? "").not.toMatch(/^\/|^[a-z]+:|\\/);
  }
});

test("accepted findings are suppressed with their reason, open ones expressly not", () => {
  expect(results.map(({ level, suppressions }) => [level, suppressions])).toEqual([
    ...redReport.findings.map(() => ["error", []]),
    ["error", [{ kind: "external", justification: "It is what default stands for." }]],
  ]);
});
