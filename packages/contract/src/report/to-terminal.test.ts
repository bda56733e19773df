import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ContractReport } from "./contract-report.ts";
import { locateFindings } from "./locate-findings.ts";
import { greenReport, redReport, sampleText } from "./sample-report.ts";
import { toTerminal } from "./to-terminal.ts";

const TODAY = "2026-11-25";

function render(report: ContractReport, { colour = false, today = TODAY } = {}) {
  return toTerminal(locateFindings(report, sampleText), { colour, today });
}

test("a green run says in a few lines what was looked at", () => {
  expect(render(greenReport).split("\n")).toEqual([
    "24 exchanges of 15 scenarios, held against spec sha256:0aff17cf",
    "",
    "Checks    2; accepted findings: 1",
    "Mutants   420 of 420 caught; 2 of 2 kinds proven",
    "Coverage  412 points of the spec, shown by recordings: 0 real, 12 emulated, 398 hand-made",
    "          2 shown by none; 14 recorded paths where the spec leaves the form open",
    "Engines   Prism 5.16.0 agrees on 78 of 80 cases; 2 disagreements explained",
    "",
    "No findings.",
    "",
  ]);
});

test("a red run names place, line, id, pointer and message, and ends with what to do", () => {
  const lines = render(redReport).split("\n");
  const start = lines.indexOf("packages/mock/recordings/every-status/01-list.json");
  const ids = locateFindings(redReport, sampleText).findings.map(({ id }) => id);
  expect(lines.slice(start)).toEqual([
    "packages/mock/recordings/every-status/01-list.json",
    `  line 6  ${ids[0]}  /response/body/records/1/status`,
    "    is a number, expected a text.",
    `  line 5  ${ids[1]}  /response/body/records/0/status`,
    "    is a number, expected a text.",
    "",
    "packages/contract/coverage.json",
    `  line 1  ${ids[2]}`,
    "    is behind.",
    "",
    "mutant status-undocumented",
    `  ${ids[3]}`,
    "    Prism found nothing.",
    "",
    "4 findings in 3 places.",
    "Do what the finding says. Where it says nothing, repair the recording, or the spec if the recording is right. What is",
    "right as it stands is accepted in packages/contract/accepted.yaml, with a reason.",
    "",
  ]);
});

test("one finding is in one place", () => {
  expect(render({ ...redReport, findings: redReport.findings.slice(0, 1) })).toContain("1 finding in 1 place.");
});

test("kinds of mutants that escaped, or that fit nowhere, are named", () => {
  const kinds = [
    { id: "type-changed", title: "", tried: 5, caught: 3 },
    { id: "cookie-set", title: "", tried: 0, caught: 0 },
  ];
  const text = render({ ...greenReport, proof: { kinds } });
  expect(text).toContain("Mutants   3 of 5 caught; 0 of 2 kinds proven\n");
  expect(text).toContain("\n          type-changed: 2 of 5 escaped\n          cookie-set fits no recording\n");
});

test("engines that were left out are said to be", () => {
  expect(render({ ...greenReport, engines: "skipped" })).toContain("Engines   skipped: no second opinion");
});

test.each([
  ["2027-05-24", false],
  ["2027-05-25", true],
])("on %s the review by 2027-05-24 is overdue: %s", (today, named) => {
  const text = "Review is overdue of the accepted status-listed, by 2027-05-24: It is what default stands for.";
  expect(render(greenReport, { today }).includes(text)).toBe(named);
});

test("colour adds nothing but colour", () => {
  const coloured = render(redReport, { colour: true });
  expect(coloured).not.toBe(render(redReport));
  expect(stripVTControlCharacters(coloured)).toBe(render(redReport));
});

test("without colour no text of a report reaches the terminal as a command", () => {
  const text = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(text, text, text, text, (check, place, pointer, message) => {
      const finding = { check, place, pointer, message };
      const accepted = [{ ...finding, reason: message, review: "2020-01-01" }];
      expect(render({ ...greenReport, findings: [finding], accepted }).replaceAll("\n", "")).not.toMatch(/\p{C}/u);
    }),
    { seed: 20261125 },
  );
});
