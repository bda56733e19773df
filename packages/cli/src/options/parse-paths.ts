import { usageError } from "../errors/usage-error.ts";
import { RECORD_COLUMNS } from "../output/csv.ts";
import { nearest } from "./nearest.ts";

/** @throws {CommandError} for a path that begins with nothing that a record has. */
export function parsePaths(text: string): string[] {
  const paths = text.split(",").map((path) => path.trim());
  for (const path of paths) {
    const [first = ""] = path.split(".");
    if (RECORD_COLUMNS.includes(first)) continue;
    const guess = nearest(first, RECORD_COLUMNS);
    throw usageError(
      `--select: a record has no "${path}".${guess ? ` Did you mean ${guess}?` : ""}`,
      `There are ${RECORD_COLUMNS.join(", ")}. What else an answer holds is in --format ndjson without --select.`,
    );
  }
  return paths;
}
