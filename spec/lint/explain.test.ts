import { expect, test } from "vitest";
import { explain } from "./explain.ts";
import type { Finding } from "./finding.ts";
import type { Exception } from "./read-exceptions.ts";

const TODAY = "2026-11-24";
const FINDING: Finding = {
  engine: "Spectral",
  rule: "some-rule",
  severity: "hint",
  message: "Something is missing.",
  file: "openapi.yaml",
  line: 7,
  pointer: "#/components/schemas/Pet/properties/name",
};
const EXCEPTION: Exception = { rule: "some-rule", place: FINDING.pointer, reason: "Because.", review: "2027-05-24" };

function explainOne(exception: Partial<Exception>, finding: Partial<Finding> = {}) {
  return explain([{ ...FINDING, ...finding }], [{ ...EXCEPTION, ...exception }], "openapi.yaml", TODAY);
}

test("a finding of any severity without an exception is unexplained", () => {
  expect(explain([FINDING], [], "openapi.yaml", TODAY).unexplained).toEqual([FINDING]);
});

test("an exception explains the finding at its place", () => {
  const { unexplained, explained, unused } = explainOne({});
  expect({ unexplained, unused }).toEqual({ unexplained: [], unused: [] });
  expect(explained).toEqual([{ finding: FINDING, exceptions: [EXCEPTION] }]);
});

test.each([
  ["#/components/schemas/**", true],
  ["#/components/{headers,schemas}/**", true],
  ["#/components/schemas/Pet/properties/*", true],
  ["#/components/schemas/*", false],
  ["#/components/schemas/Pet", false],
])("the glob %s reaches the finding: %s", (place, reaches) => {
  expect(explainOne({ place }).explained.length === 1).toBe(reaches);
});

test("a place with a slash and braces in a key is matched as it is written in a pointer", () => {
  const pointer = "#/paths/~1pets~1{id}/get";
  expect(explainOne({ place: pointer }, { pointer }).unexplained).toEqual([]);
});

test("an exception that matches nothing is unused, and explains nothing", () => {
  const { unexplained, unused } = explainOne({ rule: "other-rule" });
  expect({ unexplained, unused }).toEqual({ unexplained: [FINDING], unused: [{ ...EXCEPTION, rule: "other-rule" }] });
});

test("an exception for the contract explains nothing in another file", () => {
  expect(explainOne({}, { file: "examples/pet.json" }).unexplained).toHaveLength(1);
});

test.each([
  ["2026-11-23", true],
  ["2026-11-24", false],
])("on 2026-11-24 a review by %s is overdue: %s", (review, overdue) => {
  expect(explainOne({ review }).overdue.length === 1).toBe(overdue);
});
