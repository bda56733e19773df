import { expect, test } from "vitest";
import { judge, RUN } from "./judge.ts";

const RUNTIME = { name: "Bun", userAgent: "Bun/" };
const EXCEPTIONS = [{ check: "b", runtimes: ["Bun"], reason: "no b in Bun" }];

const outcomes = (results: readonly { check: string; problem?: string }[], userAgent = "Bun/1") =>
  judge(RUNTIME, { userAgent, results }, ["a", "b"], EXCEPTIONS).map(({ check, outcome, note }) => [
    check,
    outcome,
    ...(note === undefined ? [] : [note]),
  ]);

const GOOD = [{ check: "a" }, { check: "b", problem: "no" }];

test("what passes is ok, and what is listed may fail", () => {
  expect(outcomes(GOOD)).toEqual([
    [RUN, "ok"],
    ["a", "ok"],
    ["b", "exception", "no b in Bun"],
  ]);
});

test("what fails and is not listed is a failure, with its problem", () => {
  expect(outcomes([{ check: "a", problem: "wrong" }, GOOD[1] as { check: string }])).toContainEqual([
    "a",
    "FAILED",
    "wrong",
  ]);
});

test("what is listed and passes is a failure", () => {
  expect(outcomes([{ check: "a" }, { check: "b" }])).toContainEqual(["b", "FAILED", expect.stringContaining("Remove")]);
});

test("an exception of one runtime is none of another", () => {
  const verdicts = judge({ name: "Deno", userAgent: "Bun/" }, { userAgent: "Bun/1", results: GOOD }, ["b"], EXCEPTIONS);
  expect(verdicts).toContainEqual({ runtime: "Deno", check: "b", outcome: "FAILED", note: "no" });
});

test("a check that did not run is a failure, and so is a failure that nobody asked for", () => {
  expect(outcomes([{ check: "b", problem: "no" }])).toContainEqual(["a", "FAILED", "It did not run."]);
  expect(outcomes([...GOOD, { check: "c", problem: "left alone" }])).toContainEqual(["c", "FAILED", "left alone"]);
});

test("a run on another runtime, or one that broke, is a failure", () => {
  expect(outcomes(GOOD, "Node.js/24")).toContainEqual([RUN, "FAILED", "It ran on Node.js/24."]);
  expect(judge(RUNTIME, new Error("exit code 1"), ["a"], [])).toEqual([
    { runtime: "Bun", check: RUN, outcome: "FAILED", note: "exit code 1" },
  ]);
});
