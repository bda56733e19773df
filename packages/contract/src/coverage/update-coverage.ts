import { fileURLToPath } from "node:url";
import type { Exchange } from "@cargo-records/mock";
import type { Json } from "../document.ts";
import { writeReport } from "../report/write-report.ts";
import { COVERAGE_PLACE } from "./coverage.ts";
import { formatCoverage } from "./format-coverage.ts";
import { measureCoverage } from "./measure-coverage.ts";
import { coverageFile, readCoverage } from "./read-coverage.ts";
import { updatedCoverage } from "./updated-coverage.ts";

/**
 * Brings a coverage file up to date with the recordings; see {@link updatedCoverage} for what that leaves alone.
 *
 * @param file - Default: the committed one.
 * @returns What was done, in a sentence.
 */
export async function updateCoverage(
  document: Json,
  exchanges: readonly Exchange[],
  file: URL = coverageFile,
): Promise<string> {
  const committed = await readCoverage(file);
  const text = formatCoverage(updatedCoverage(committed, measureCoverage(document, exchanges)));
  // Even when nothing changed in it: somebody may have put a reason in the wrong order.
  await writeReport(fileURLToPath(file), text);
  return `${COVERAGE_PLACE} ${text === formatCoverage(committed) ? "is up to date." : "is brought up to date; commit it."}`;
}
