import type { OrchestrationRecord } from "@cargo-records/types";

/** Turns records into text of one format. Plain functions: who writes it where is another matter. */
export interface RecordFormat {
  /** What stands before the first record. */
  readonly head: string;
  /** The texts of some records; `isFirst` says that nothing came before them. */
  readonly rows: (records: readonly OrchestrationRecord[], isFirst: boolean) => string[];
  /** What stands after the last. */
  readonly tail: string;
}
