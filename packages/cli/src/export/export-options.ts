import type { Checkpoint } from "@cargo-records/client";
import type { ApiOptions } from "../options/api-options.ts";
import type { SearchOptions } from "../options/search-options.ts";

/** What the flags of `export` say. */
export interface ExportOptions extends ApiOptions, SearchOptions {
  readonly out: string;
  readonly select?: readonly string[];
  readonly window?: Checkpoint;
  readonly resume?: boolean;
  readonly force?: boolean;
  readonly checkpointEvery: number;
}
