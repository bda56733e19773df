import type { RecordingSource } from "@cargo-records/mock";

/** The committed coverage file, from the root of the repository. */
export const COVERAGE_PLACE = "packages/contract/coverage.json";

/** The sources of a recording, the one that proves most first. */
export const SOURCES: readonly RecordingSource[] = ["real", "emulated", "hand-made"];

/** The committed ratchet: the best source that shows each point of the spec, and why a point is shown by none. */
export interface Coverage extends Readonly<Record<RecordingSource, readonly string[]>> {
  readonly format: 1;
  /** Point to reason. */
  readonly missing: Readonly<Record<string, string>>;
}

/** Every point of the spec with the best source that shows it; `undefined` where no recording does. */
export type Measured = ReadonlyMap<string, RecordingSource | undefined>;

/** The source that proves more. */
export function better(a: RecordingSource | undefined, b: RecordingSource | undefined): RecordingSource | undefined {
  return SOURCES.find((source) => source === a || source === b);
}
