import type { Checkpoint } from "@cargo-records/client";

/** Where the queue is; every process of the job needs it. */
export const connection = { url: process.env["REDIS_URL"] ?? "redis://127.0.0.1:6379" };

/** One window of the search, which one worker lists. */
export interface WindowJob {
  readonly filter: object;
  /** Plain JSON, from `planWindows`. */
  readonly checkpoint: Checkpoint;
  /** The name of the file that it becomes. */
  readonly part: string;
}
