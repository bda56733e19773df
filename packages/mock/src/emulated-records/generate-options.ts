/**
 * How creation times spread over the range: evenly; in bursts of seconds with many records in one millisecond; or half of
 * them within one day.
 */
export type Distribution = "uniform" | "bursty" | "heavy-day";

/** What a generated record follows from. Equal options make equal records. */
export interface GenerateOptions {
  /** Any safe integer; another seed makes other workflows and other records. */
  seed: number;
  /** Which record, from 0 to `total` - 1. Higher ones are broadly later. */
  index: number;
  /** How many records there are in all. The creation times of all of them fill the range. */
  total: number;
  distribution: Distribution;
  /** The first possible creation time, in milliseconds since 1970. */
  from: number;
  /** No time of a record is at or after this one, in milliseconds since 1970. */
  to: number;
  /** The workspaces to spread the records over. Each has workflows of its own. */
  workspaceUuids: readonly string[];
}
