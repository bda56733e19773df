import { expect, test } from "vitest";
import { locateFindings } from "./locate-findings.ts";
import { greenReport, redReport, sampleText } from "./sample-report.ts";
import { toJson } from "./to-json.ts";

const located = locateFindings(redReport, sampleText);

test("the JSON holds all of the report, and its format", () => {
  expect(JSON.parse(toJson(located))).toEqual({ format: 1, ...located });
});

test("the order in which a report was put together does not show", () => {
  const backwards = Object.fromEntries(Object.entries(located).reverse()) as unknown as typeof located;
  expect(toJson(backwards)).toBe(toJson(located));
});

test("engines that were left out are said to be", () => {
  const report = locateFindings({ ...greenReport, engines: "skipped" }, sampleText);
  expect(JSON.parse(toJson(report))).toMatchObject({ engines: "skipped" });
});
