import { expect, test } from "vitest";
import type { Finding } from "./finding.ts";
import { report } from "./report.ts";

const FINDING: Finding = {
  engine: "Spectral",
  rule: "some-rule",
  severity: "error",
  message: "Something is missing.",
  file: "openapi.yaml",
  line: 7,
  pointer: "#/info",
};
const EXCEPTION = { rule: "other-rule", place: "#/info", reason: "Because.", review: "2026-01-01" };
const CLEAN = { unexplained: [], explained: [], unused: [], overdue: [] };

test("a clean contract is one line", () => {
  const explained = [
    { finding: FINDING, exceptions: [EXCEPTION] },
    { finding: FINDING, exceptions: [EXCEPTION] },
  ];
  expect(report({ ...CLEAN, explained })).toBe(
    "Spectral: 0 unexplained errors, 0 unexplained warnings (2 explained by 1 exceptions). " +
      "Redocly: 0 unexplained errors, 0 unexplained warnings (0 explained by 0 exceptions).",
  );
});

test("an unexplained finding says where, how bad, who, which rule and why", () => {
  const hint: Finding = { ...FINDING, engine: "Redocly", severity: "hint" };
  expect(report({ ...CLEAN, unexplained: [FINDING, hint] }).split("\n")).toEqual([
    "openapi.yaml:7 error Spectral some-rule at #/info",
    "  Something is missing.",
    "openapi.yaml:7 hint Redocly some-rule at #/info",
    "  Something is missing.",
    "Spectral: 1 unexplained errors, 0 unexplained warnings (0 explained by 0 exceptions). " +
      "Redocly: 0 unexplained errors, 1 unexplained warnings (0 explained by 0 exceptions).",
  ]);
});

test("unused and overdue exceptions are named, with what to do", () => {
  const text = report({ ...CLEAN, unused: [EXCEPTION], overdue: [EXCEPTION] });
  expect(text).toContain("unused exception: other-rule at #/info: nothing needs it, delete it\n");
  expect(text).toContain("overdue exception: other-rule at #/info: to be reviewed by 2026-01-01: Because.\n");
});
