import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { UnusableInput } from "../report/unusable-input.ts";
import { scratchFolder } from "../scratch-folder.ts";
import { EXPLANATIONS_FILE, readExplanations } from "./read-explanations.ts";

const GOOD = "- { engine: Prism, cases: [mutant a, b/*.json], verdict: also found, reason: It does. }\n";

describe("readExplanations", () => {
  test("the committed file can be read, and every reason says something", () => {
    const explanations = readExplanations(join(import.meta.dirname, "../../../.."));
    expect(explanations.length).toBeGreaterThan(0);
    expect(explanations.filter(({ reason }) => !/^[A-Z].{20,}\.$/.test(reason))).toEqual([]);
  });

  test("entries come as they are", async () => {
    expect(readExplanations(await rootWith(GOOD))).toEqual([
      { engine: "Prism", cases: ["mutant a", "b/*.json"], verdict: "also found", reason: "It does." },
    ]);
  });

  test("an empty file explains nothing", async () => {
    expect(readExplanations(await rootWith("# Nothing.\n"))).toEqual([]);
  });

  test.each([
    ["a: [", /:1: invalid YAML: /],
    ["a: 1", /:1: expected a list of entries/],
    [`${GOOD}- text`, /:2: the entry is not an object with the keys engine, cases, verdict, reason/],
    [`${GOOD}- [1]`, /:2: the entry is not an object/],
    [`${GOOD}\n- { engine: Prism, case: a }`, /:3: the entry has the unknown key "case"; known are engine, cases,/],
    ["- { engine: Prism, cases: a, verdict: missed, reason: b }", /has no list of names.* under "cases"/],
    ["- { engine: Prism, cases: [], verdict: missed, reason: b }", /under "cases"/],
    ["- { engine: Prism, cases: [1], verdict: missed, reason: b }", /under "cases"/],
    ["- { engine: Prism, cases: [a], verdict: missed }", /has no text under "reason"/],
    [
      "- { engine: Prsm, cases: [a], verdict: missed, reason: b }",
      /another "engine" than Prism, Redocly drift, Ajv: Prsm/,
    ],
    ["- { engine: Prism, cases: [a], verdict: found, reason: b }", /another "verdict" than missed, also found: found/],
  ])("what is wrong is told with its line: %s", async (text, message) => {
    const root = await rootWith(text);
    expect(() => readExplanations(root)).toThrow(UnusableInput);
    expect(() => readExplanations(root)).toThrow(message);
    expect(() => readExplanations(root)).toThrow(new RegExp(`^${EXPLANATIONS_FILE}`));
  });

  test("a missing file is told by its name", async () => {
    const root = await scratchFolder();
    expect(() => readExplanations(root)).toThrow(`${EXPLANATIONS_FILE} cannot be read`);
  });
});

async function rootWith(text: string): Promise<string> {
  const root = await scratchFolder();
  await mkdir(dirname(join(root, EXPLANATIONS_FILE)), { recursive: true });
  await writeFile(join(root, EXPLANATIONS_FILE), text);
  return root;
}
