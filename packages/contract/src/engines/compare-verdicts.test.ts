import { describe, expect, test } from "vitest";
import { compareVerdicts, type Opinion } from "./compare-verdicts.ts";
import { EXPLANATIONS_FILE, type Explanation } from "./read-explanations.ts";

const CASES = new Map([
  ["both/01-list.json", true],
  ["none/01-list.json", false],
  ["mutant ours", true],
  ["theirs/01-list.json", false],
]);
const PRISM: Opinion = {
  engine: { name: "Prism", version: "1.2.3" },
  found: new Map([
    ["both/01-list.json", ["a"]],
    ["none/01-list.json", []],
    ["mutant ours", []],
    ["theirs/01-list.json", ["a", "b"]],
  ]),
};
const MISSED: Explanation = { engine: "Prism", cases: ["mutant ours"], verdict: "missed", reason: "It cannot." };
const FOUND: Explanation = { engine: "Prism", cases: ["theirs/*.json"], verdict: "also found", reason: "It must." };

describe("compareVerdicts", () => {
  test("agreements and explained disagreements are counted, and nothing is found", () => {
    expect(compareVerdicts(CASES, PRISM, [MISSED, FOUND])).toEqual({
      summary: { name: "Prism", version: "1.2.3", cases: 4, agreed: 2, explained: 2 },
      findings: [],
    });
  });

  test("a disagreement without an explanation is a finding, whichever side found something", () => {
    const { summary, findings } = compareVerdicts(CASES, PRISM, []);
    expect(summary).toMatchObject({ agreed: 2, explained: 0 });
    expect(findings).toEqual([
      {
        check: "engine-disagreement",
        place: "mutant ours",
        pointer: "",
        message: expect.stringMatching(/^our suite finds a fault and Prism finds none\. .*what Prism does not do/),
      },
      {
        check: "engine-disagreement",
        place: "theirs/01-list.json",
        pointer: "",
        message: expect.stringMatching(/^Prism finds a fault and our suite finds none: a \(and 1 more\)\. /),
      },
    ]);
  });

  test.each<[string, Explanation]>([
    ["another engine", { ...MISSED, engine: "Ajv" }],
    ["another verdict", { ...MISSED, verdict: "also found" }],
    ["another case", { ...MISSED, cases: ["mutant our"] }],
  ])("an explanation of %s explains nothing", (_, explanation) => {
    const { findings } = compareVerdicts(CASES, PRISM, [FOUND, explanation]);
    expect(findings.map(({ check, place }) => [check, place])[0]).toEqual(["engine-disagreement", "mutant ours"]);
  });

  test("every name of an explanation has to be needed, and the place of one that is not is told", () => {
    const { summary, findings } = compareVerdicts(CASES, PRISM, [
      FOUND,
      { ...MISSED, cases: ["mutant ours", "both/*.json"] },
    ]);
    expect(summary.explained).toBe(2);
    expect(findings).toEqual([
      {
        check: "engine-explanation-unused",
        place: EXPLANATIONS_FILE,
        pointer: "/1/cases/1",
        message: 'Prism missed nothing in a case called "both/*.json". Remove this explanation, or correct it.',
      },
    ]);
  });

  test("an explanation for another engine is not this engine's to need", () => {
    expect(compareVerdicts(CASES, PRISM, [MISSED, FOUND, { ...MISSED, engine: "Ajv" }]).findings).toEqual([]);
  });

  test("an engine that leaves out a case is not taken to agree", () => {
    const found = new Map([...PRISM.found].slice(1));
    expect(() => compareVerdicts(CASES, { ...PRISM, found }, [])).toThrow("Prism said nothing about the case both/01");
  });
});
