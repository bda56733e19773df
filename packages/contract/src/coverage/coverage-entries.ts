import type { RecordingSource } from "@cargo-records/mock";
import { pointer } from "../document.ts";
import { type Coverage, SOURCES } from "./coverage.ts";

/** What the coverage file says about a point. */
export interface CoverageEntry {
  /** `undefined` for a point that no recording shows, for a reason. */
  readonly source: RecordingSource | undefined;
  /** JSON pointer to it in the file. */
  readonly at: string;
}

/** Every point of a coverage file. */
export function coverageEntries(coverage: Coverage): Map<string, CoverageEntry> {
  const shown = SOURCES.flatMap((source) =>
    coverage[source].map((point, index): [string, CoverageEntry] => [point, { source, at: pointer(source, index) }]),
  );
  const missing = Object.keys(coverage.missing).map((point): [string, CoverageEntry] => [
    point,
    { source: undefined, at: pointer("missing", point) },
  ]);
  return new Map([...shown, ...missing]);
}
