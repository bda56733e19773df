import { expect, test } from "vitest";
import { parseOptions } from "./parse-options.ts";

const DEFAULTS = {
  help: false,
  update: false,
  engines: true,
  failOverdue: false,
  json: undefined,
  sarif: undefined,
};

test("without arguments everything runs and nothing is updated", () => {
  expect(parseOptions([])).toEqual(DEFAULTS);
});

test.each([
  [["--help"], { help: true }],
  [["-h"], { help: true }],
  [["--update"], { update: true }],
  [["--no-engines"], { engines: false }],
  [["--fail-overdue"], { failOverdue: true }],
  [["--json", "a.json", "--sarif=b.sarif"], { json: "a.json", sarif: "b.sarif" }],
])("%j is understood", (args, options) => {
  expect(parseOptions(args)).toEqual({ ...DEFAULTS, ...options });
});

test.each([
  [["--fast"], "Unknown option '--fast'"],
  [["recordings"], "Unexpected argument 'recordings'"],
  [["--json"], "Option '--json <value>' argument missing"],
  [["--json", "--update"], "Option '--json' argument is ambiguous."],
  [["--update=yes"], "Option '--update' does not take an argument"],
])("%j is refused in one line that leads to the help", (args, message) => {
  expect(() => parseOptions(args)).toThrow(message);
  expect(() => parseOptions(args)).toThrow(/^[^\n]*--help[^\n]*$/);
});
