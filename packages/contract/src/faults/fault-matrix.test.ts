import { readFile } from "node:fs/promises";
import { faultCatalogue } from "@cargo-records/mock";
import { expect, test } from "vitest";
import { MATRIX_FILE } from "./matrix-file.ts";
import { matrixText } from "./matrix-text.ts";
import type { Outcome } from "./outcome.ts";
import type { Row } from "./row.ts";
import { runMatrix } from "./run-matrix.ts";
import { runRow } from "./run-row.ts";
import { sections } from "./sections.ts";

const rows = sections.flatMap((section) => section.rows);
const ran = new Map<Row, Promise<Outcome>>();

test.each(rows.map((row) => [row.what, row] as const))("%s", async (_what, row) => {
  expect(await once(row)).toEqual(row.expected);
});

test("every fault of the mock is in a row", () => {
  const entries = rows.flatMap(({ faults = [] }) => [faults].flat());
  const tried = new Set(entries.map((entry) => "fault" in entry && entry.fault));
  expect(faultCatalogue.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
});

test("the page of the documentation says what was seen", async () => {
  const text = matrixText(await runMatrix(once));
  console.info(text);
  const hint = "packages/docs/faults.md is stale. Run: pnpm --filter @cargo-records/contract fault-matrix";
  expect(await readFile(MATRIX_FILE, "utf8"), hint).toBe(text);
});

function once(row: Row): Promise<Outcome> {
  const outcome = ran.get(row) ?? runRow(row);
  ran.set(row, outcome);
  return outcome;
}
