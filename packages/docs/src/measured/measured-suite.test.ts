import { expect, test } from "vitest";
import { measuredSuite, number, type ResultsJson } from "./measured-suite.ts";

const environment = { date: "2026-01-01", node: "24", cpu: "A", cores: 2, os: "B" };
const spread = (median: number) => ({ median, q1: median * 0.9, q3: median * 1.1 });

const SEVERAL: ResultsJson = {
  suite: "body",
  environment,
  rounds: 3,
  measures: [
    { name: "seconds", unit: "s", ratioTo: {} },
    { name: "peakMb", unit: "MB" },
  ],
  comparisons: [
    {
      name: "records",
      description: "500 MB",
      baseline: "json()",
      contestants: [
        {
          name: "json()",
          version: "1",
          values: { seconds: spread(5.7151), peakMb: spread(2840) },
          ratios: { seconds: spread(1) },
        },
        {
          name: "ours, off",
          version: "0",
          values: { seconds: spread(2.6), peakMb: spread(153.3) },
          ratios: { seconds: spread(0.46) },
        },
      ],
    },
  ],
};

test("the ratio is drawn, the smallest first, and everything is told", () => {
  const [comparison] = measuredSuite(SEVERAL);
  expect(comparison?.drawn).toBe("s, beside json()");
  expect(comparison?.largest).toBe(1.1);
  expect(
    comparison?.rows.map(({ name, isOurs, drawn, values }) => ({ name, isOurs, drawn: drawn.median, values })),
  ).toEqual([
    { name: "ours, off", isOurs: true, drawn: 0.46, values: ["2.6 s", "153 MB"] },
    { name: "json()", isOurs: false, drawn: 1, values: ["5.72 s", "2840 MB"] },
  ]);
});

test("what has no ratio is drawn itself", () => {
  const [comparison] = measuredSuite({
    ...SEVERAL,
    measures: [{ name: "overFloor", unit: "x the pages there are" }],
    comparisons: [
      {
        name: "a",
        description: "",
        baseline: "",
        contestants: [{ name: "b", version: "", values: { overFloor: spread(1.01) }, ratios: {} }],
      },
    ],
  });
  expect(comparison).toMatchObject({ drawn: "x the pages there are", rows: [{ drawn: { median: 1.01 } }] });
});

test("suites of processor time are read too", () => {
  const { measures: _, ...plain } = SEVERAL;
  const [comparison] = measuredSuite({
    ...plain,
    comparisons: [
      {
        name: "a",
        description: "",
        baseline: "fetch",
        contestants: [{ name: "b", version: "", cpuMicroseconds: spread(13.05), ratio: spread(2) }],
      },
    ],
  });
  expect(comparison).toMatchObject({
    drawn: "µs of the processor, beside fetch",
    rows: [{ drawn: { median: 2 }, values: ["13.1 µs of the processor"] }],
  });
});

test("numbers have three digits that count", () => {
  expect([0.000372, 1.0449, 28.36, 5627.4].map(number)).toEqual(["0.000372", "1.04", "28.4", "5627"]);
});
