import type { Outcome } from "./outcome.ts";
import type { Row } from "./row.ts";
import { runRow } from "./run-row.ts";
import { type Section, sections } from "./sections.ts";

/** A section with what came of its rows. */
export interface RanSection extends Omit<Section, "rows"> {
  readonly rows: readonly { readonly row: Row; readonly outcome: Outcome }[];
}

/**
 * Lets every row happen, one after the other.
 *
 * @param run - Gives what came of a row. Default: lets it happen.
 */
export async function runMatrix(run: (row: Row) => Promise<Outcome> = runRow): Promise<RanSection[]> {
  const ran: RanSection[] = [];
  for (const { rows, ...section } of sections) {
    const outcomes = [];
    for (const row of rows) outcomes.push({ row, outcome: await run(row) });
    ran.push({ ...section, rows: outcomes });
  }
  return ran;
}
