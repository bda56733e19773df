import { expect, test } from "vitest";
import { type Arguments, readArguments } from "./read-arguments.ts";
import { suites as processSuites } from "./suites/suites.ts";
import { trialSuites } from "./suites/trial-suites.ts";

const suites = [...processSuites, ...trialSuites];

const names = (args: Arguments | string) => (typeof args === "string" ? args : args.suites.map(({ name }) => name));

test("without a suite, all of them run", () => {
  expect(names(readArguments([]))).toEqual(suites.map(({ name }) => name));
});

test("a suite is asked for by its name, rounds and file by options", () => {
  const args = readArguments(["validators", "--rounds", "5", "--out", "a.json"]);
  expect(names(args)).toEqual(["validators"]);
  expect(args).toMatchObject({ rounds: 5, out: "a.json" });
});

test("help lists every suite", () => {
  const help = readArguments(["--help"]);
  for (const { name, summary } of suites) expect(help).toContain(`${name.padEnd(14)}  ${summary}`);
});

test.each([
  { args: ["nothing"], message: 'There is no suite "nothing". Suites: validators, calls' },
  { args: ["--rounds", "0"], message: '--rounds takes a whole number from 1, not "0".' },
  { args: ["--rounds", "many"], message: "--rounds takes a whole number" },
  { args: ["--rounds", "1.5"], message: "--rounds takes a whole number" },
  { args: ["validators", "validators", "--out", "a.json"], message: "--out takes the results of one suite" },
  { args: ["--fast"], message: "Usage: bench" },
])("$args is refused: $message", ({ args, message }) => {
  expect(() => readArguments(args)).toThrow(message);
});
