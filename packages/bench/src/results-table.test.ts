import { expect, test } from "vitest";
import { resultsTable } from "./results-table.ts";
import { resultsTables } from "./results-tables.ts";

const spread = (median: number) => ({ q1: median / 2, median, q3: median * 2 });
const contestant = (name: string, ratio: number) => ({
  name,
  version: `${name} 1.2.3`,
  cpuMicroseconds: spread(ratio * 1_000),
  ratio: spread(ratio),
});
const TABLE = resultsTable(
  resultsTables({
    suite: "validators",
    environment: { date: "2025-01-15", node: "24.0.0", v8: "13.6", cpu: "Some CPU", cores: 2, os: "Linux" },
    rounds: 60,
    comparisons: [
      {
        name: "full",
        description: "A page.",
        inputBytes: 7,
        baseline: "base",
        contestants: [
          contestant("base", 1),
          contestant("slow", 3),
          { ...contestant("fast", 0.04), note: "another job" },
        ],
      },
    ],
  }),
);

test("the table has a line for everyone, the fastest first", () => {
  const lines = TABLE.split("\n");
  const order = ["fast", "base", "slow"].map((name) => lines.findIndex((line) => line.includes(`${name} 1.2.3`)));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order).not.toContain(-1);
});

test("a line has version, time, ratio to the baseline, its spread and the note", () => {
  const line = TABLE.split("\n").find((each) => each.includes("fast"));
  expect(line).toMatch(/fast .* fast 1\.2\.3 .* 40\.0 .* 0\.0400 .* 0\.0200 to 0\.0800 .* another job/);
  expect(TABLE).toContain("/ base");
});

test("where it was measured stands above", () => {
  expect(TABLE).toMatch(/^validators: 60 rounds, Node 24\.0\.0, Some CPU \(2 cores\), Linux\n\nfull: A page\.\n/);
});
