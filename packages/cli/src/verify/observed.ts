import type { SchemaDeviation } from "./check-schema.ts";

/** What came of asking with one key of the filter. */
export type FilterVerdict = "honoured" | "ignored" | "refused" | "finds nothing" | "unknown";

/** What an API does, as far as asking it told. `undefined`: its records do not tell. */
export interface Observed {
  /** The status of the two operations; 200 when they answer. */
  readonly get: number;
  readonly post: number;
  /** The property and the direction by which it hands records out; or `unstable`, or `other`. */
  readonly order?: string | undefined;
  /** Whether the bounds of time filters count: `inclusive`, `exclusive`, or by key when they differ. */
  readonly bounds?: string | undefined;
  /** How many records an answer holds when no limit is given. */
  readonly defaultPage?: number | undefined;
  /** The most records of an answer, or `none seen`. */
  readonly largestPage?: number | string | undefined;
  /** Whether a part of a title is enough. */
  readonly titleMatch?: string | undefined;
  readonly limit?: "honoured" | "ignored" | undefined;
  readonly offset?: "honoured" | "ignored" | undefined;
  readonly count?: "right" | "wrong" | undefined;
  readonly filters: Readonly<Record<string, FilterVerdict>>;
  readonly schema: readonly SchemaDeviation[];
  /** The properties of records that were seen with a value. */
  readonly seen: readonly string[];
  /** How many records and requests it is based on. */
  readonly records: number;
  readonly requests: number;
}
