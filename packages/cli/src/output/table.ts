import type { OrchestrationRecord } from "@cargo-records/types";
import type { Styles } from "../styles.ts";
import { printable } from "./printable.ts";
import type { RecordFormat } from "./record-format.ts";
import { pathGetter } from "./select.ts";
import { fitted, textWidth } from "./text-width.ts";

const COLUMNS: readonly string[] = ["createdAt", "status", "id", "title", "errorMessage"];
const NARROWEST = 6;
const GAP = "  ";

/**
 * Columns under their names. Widths follow from the first rows, so that a long listing needs no memory.
 *
 * @param width - Of the terminal, in columns; Infinity cuts nothing.
 */
export function table(width: number, styles: Styles, columns: readonly string[] = COLUMNS): RecordFormat {
  let widths: readonly number[] | undefined;
  const line = (
    cells: readonly string[],
    sizes: readonly number[],
    paint: (cell: string, at: number) => string,
  ): string =>
    cells
      .map((cell, at) => paint(fitted(cell, sizes[at] ?? 0), at))
      .join(GAP)
      .trimEnd();
  return {
    head: "",
    rows: (records) => {
      const rows = records.map((record) => columns.map((path) => shown(record, path)));
      const isFirst = widths === undefined;
      widths ??= widthsOf([columns, ...rows], width);
      const sizes = widths;
      const lines = rows.map((cells, index) => {
        const paint = paintOf(records[index], styles);
        return line(cells, sizes, (cell, at) => (columns[at] === "status" ? paint(cell) : cell));
      });
      if (isFirst) lines.unshift(line(columns, sizes, (cell) => styles.bold(cell)));
      return lines.map((text) => `${text}\n`);
    },
    tail: "",
  };
}

function shown(record: OrchestrationRecord, path: string): string {
  const value = pathGetter(path)(record);
  if (value === null || value === undefined) return "-";
  if (typeof value === "string" && path === "createdAt") return printable(value.replace(/\.\d+Z$/, "Z"));
  return printable(typeof value === "object" ? JSON.stringify(value) : String(value));
}

function paintOf(
  record: OrchestrationRecord | undefined,
  { red, green, yellow, dim }: Styles,
): (text: string) => string {
  if (record?.status === "success") return green;
  if (record?.status === "error") return red;
  return record?.status === "running" ? yellow : dim;
}

/** The natural widths, with the widest columns made narrower until they fit. */
function widthsOf(rows: readonly (readonly string[])[], available: number): number[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => textWidth(row[at] ?? ""))));
  const room = available - GAP.length * (widths.length - 1);
  for (;;) {
    const widest = Math.max(...widths);
    const excess = widths.reduce((sum, each) => sum + each, 0) - room;
    if (excess <= 0 || widest <= NARROWEST) return widths;
    const second = Math.max(NARROWEST, ...widths.filter((each) => each < widest));
    widths[widths.indexOf(widest)] = Math.max(second - 1, NARROWEST, widest - excess);
  }
}
