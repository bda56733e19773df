import { expect, test } from "vitest";
import type { Verdict } from "./judge.ts";
import { reportText } from "./report-text.ts";

const VERDICTS: readonly Verdict[] = [
  { runtime: "Bun", check: "lists", outcome: "ok" },
  { runtime: "Bun", check: "searches", outcome: "FAILED", note: "got 3" },
  { runtime: "Deno", check: "lists", outcome: "exception", note: "no lists" },
  { runtime: "Deno", check: "searches", outcome: "FAILED", note: "got 3" },
  { runtime: "workerd", check: "lists", outcome: "FAILED", note: "got 4" },
];

test("the table has a row for each check and a column for each runtime", () => {
  const rows = reportText(VERDICTS)
    .split("\n")
    .filter((line) => line.startsWith("│"))
    .map((line) =>
      line
        .split("│")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(rows).toEqual([
    ["check", "Bun", "Deno", "workerd"],
    ["lists", "ok", "exception", "FAILED"],
    ["searches", "FAILED", "FAILED", ""],
  ]);
});

test("reasons follow, each once with the runtimes that it is for, and the counts", () => {
  expect(reportText(VERDICTS).split("\n").slice(-4)).toEqual([
    "exception on Deno: lists: no lists",
    "FAILED on Bun, Deno: searches: got 3",
    "FAILED on workerd: lists: got 4",
    "1 ok, 1 exceptions, 3 failed.",
  ]);
});
