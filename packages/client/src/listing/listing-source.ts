import type { CallInput, ListOperation, ListOptions } from "../call.ts";
import type { Clock } from "../clock.ts";
import type { WireRequest, WireResponse } from "../exchange.ts";
import type { Checkpoint } from "./checkpoint.ts";

/** What a listing is made from. */
export interface ListingSource {
  readonly operation: ListOperation;
  readonly input: CallInput;
  readonly options: ListOptions;
  readonly settings: ListingSettings;
  /** Sends the operation, with some of the request changed, and `body` in place of the input's. */
  send(changes: SendChanges): Promise<WireResponse>;
  /** What checks an answer. */
  check(): Promise<WireRequest["check"]>;
}

export interface SendChanges extends Pick<WireRequest, "signal" | "deadlineAt" | "attempts" | "read" | "limitRead"> {
  readonly body?: unknown;
}

/** What a client brings to its listings. */
export interface ListingSettings {
  readonly clock: Clock;
  readonly random: () => number;
  readonly concurrency: number;
  readonly deadlineMs: number | undefined;
  readonly maxRetryAfterMs: number;
}

/** Some of the items, in the order in which they are handed out. */
export interface Batch {
  readonly items: readonly unknown[];
  /** How many match in all, as far as it is known. */
  readonly total: number;
  /** Where to go on after one of these items; a listing that cannot be gone on with has none. */
  readonly checkpointAfter?: (item: unknown) => Checkpoint;
}
