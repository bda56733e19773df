import type { Validator } from "@cargo-records/validators";
import type { Checkpoint } from "./listing/checkpoint.ts";
import type { Listing } from "./listing/listing.ts";

/** An operation of the API, as the generated code names it. */
export interface Operation {
  /** The `operationId` of the spec. */
  readonly id: string;
  readonly method: string;
  /** The path template below the base URL, for example `/orchestration/runs/{uuid}`. */
  readonly path: string;
  /** Whether sending it twice does no more than sending it once. */
  readonly safe: boolean;
  /** What checks the answer, by level; the full check is code of its own, loaded when it is asked for. */
  readonly answer?: { readonly shape: Validator<unknown>; readonly full: () => Promise<Validator<unknown>> };
  /** How it lists, when it does. */
  readonly listing?: ListingFields;
}

/** Where an operation has what a listing needs, by the names of its properties (`x-listing` of the spec). */
export interface ListingFields {
  /** Of the answer: the items, and how many match in all. */
  readonly items: string;
  readonly total: string;
  /** Of an item: what tells it from the others. */
  readonly key: string;
  /** Of an item: a time that never changes. With it come the keys of the body that bound it, and that page. */
  readonly time?: string;
  readonly after?: string;
  readonly before?: string;
  readonly limit?: string;
  readonly offset?: string;
  /** The method of the client that lists the same in pages, when there is one. */
  readonly pagedBy?: string;
}

/** What a call sends. */
export interface CallInput {
  /** Path and query parameters by name. Those that the path does not name go into the query. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** The JSON body. */
  readonly body?: unknown;
}

/** Options of one call. */
export interface CallOptions {
  /** Ends the call with an `AbortedError`. Default: none. */
  readonly signal?: AbortSignal;
  /** Further request headers. Default: none. */
  readonly headers?: Readonly<Record<string, string>>;
  /** How long one attempt may take, body included, in milliseconds. Default: that of the client. */
  readonly timeoutMs?: number;
  /** How long the call may take, with all attempts and waits, in milliseconds. Default: that of the client. */
  readonly deadlineMs?: number;
}

/** Options of a listing that walks. The deadline is for all of it. */
export interface ListOptions extends CallOptions {
  /** How many pages are asked for at a time, from 1; fewer while the API is busy. Default: that of the client. */
  readonly concurrency?: number;
  /** The latest first, or the earliest. Default: `"desc"`. */
  readonly order?: "desc" | "asc";
  /**
   * How it moves on: by time, which is exact while the data moves, or by offset, in the order of the server, which is not.
   * Default: `"time"`.
   */
  readonly strategy?: "time" | "offset";
  /** Where to go on: the `checkpoint` of a listing or of an error. Default: from the start. */
  readonly checkpoint?: Checkpoint;
}

/** The ways to carry out an operation. */
export interface Calls {
  /** Gives back the parsed answer. */
  call<Result>(operation: Operation, input: CallInput, options?: CallOptions): Promise<Result>;
  /** Lists; nothing is sent before something is asked for. */
  list<Page, Item>(operation: ListOperation, input: CallInput, options?: ListOptions): Listing<Page, Item>;
}

/** An operation that lists. */
export type ListOperation = Operation & { readonly listing: ListingFields };
