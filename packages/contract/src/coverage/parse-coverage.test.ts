import { describe, expect, test } from "vitest";
import { UnusableInput } from "../report/unusable-input.ts";
import { formatCoverage } from "./format-coverage.ts";
import { parseCoverage } from "./parse-coverage.ts";

const coverage = { format: 1, real: ["a"], emulated: [], "hand-made": ["b", "c"], missing: { d: "Nobody knows." } };
const parsed = (changes: object) => parseCoverage(JSON.stringify({ ...coverage, ...changes }), "coverage.json");

describe("a coverage file", () => {
  test("is read as it was written", () => {
    const read = parsed({});
    expect(read).toEqual(coverage);
    expect(parseCoverage(formatCoverage(read), "coverage.json")).toEqual(coverage);
  });

  test("is written one point a line, sorted by code", () => {
    const read = parsed({ "hand-made": ["ä", "b", "B"], missing: { z: "Last.", d: "First." } });
    expect(formatCoverage(read)).toBe(
      [
        "{",
        '  "format": 1,',
        '  "real": [',
        '    "a"',
        "  ],",
        '  "emulated": [],',
        '  "hand-made": [',
        '    "B",',
        '    "b",',
        '    "ä"',
        "  ],",
        '  "missing": {',
        '    "d": "First.",',
        '    "z": "Last."',
        "  }",
        "}",
        "",
      ].join("\n"),
    );
  });

  test.each([
    ["a newer format", { format: 2 }, "/format is not 1"],
    ["an unknown key", { maybe: [] }, "/maybe is an unknown key; expected format, real"],
    ["a list that is none", { emulated: "a" }, "/emulated is not a list of points"],
    ["a point that is no text", { real: [1] }, "/real is not a list of points"],
    ["a source left out", { real: undefined }, "/real is not a list of points"],
    ["reasons that are a list", { missing: [] }, "/missing is not an object"],
    ["a reason that is blank", { missing: { d: " " } }, '/missing has no reason for "d"; say why'],
    ["a point in two places", { missing: { b: "Nobody knows." } }, '"b" is listed twice'],
    ["a point twice in a list", { real: ["a", "a"] }, '"a" is listed twice'],
  ])("with %s is refused", (_name, changes, message) => {
    expect(() => parsed(changes)).toThrow(UnusableInput);
    expect(() => parsed(changes)).toThrow(`coverage.json: ${message}`);
  });

  test.each([
    ["broken JSON", '{\n  "format": 1,\n}', "coverage.json: this is not JSON: "],
    ["a list", "[]", "coverage.json: expected an object with the keys format, real, emulated, hand-made, missing"],
  ])("that is %s is refused", (_name, text, message) => {
    expect(() => parseCoverage(text, "coverage.json")).toThrow(message);
  });
});
