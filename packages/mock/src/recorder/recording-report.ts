import type { Change } from "./compare-scenarios.ts";

/** What {@link RecordingFetch.save} did. No part of it holds a value that was redacted. */
export interface RecordingReport {
  /**
   * `created`: the scenario is new. `unchanged`: the same is there already, nothing was written. `updated`: it was
   * replaced. `differs`: something else is there, and nothing was written without `update`.
   */
  outcome: "created" | "unchanged" | "updated" | "differs";
  /** The folder of the scenario. */
  folder: string;
  /** The files of the recorded exchanges, in order. */
  files: readonly string[];
  /** How what is there differs from what was recorded. */
  changes: readonly Change[];
  /** Calls that could not be kept, by their number from 1, with the reason. */
  skipped: readonly { call: number; reason: string }[];
  /** How many values each rule replaced, over all files. */
  redacted: Readonly<Record<string, number>>;
}
