import type { ClientOptions, ListOptions, RecordsFilter } from "@cargo-records/client";
import type { EmulatorOptions, FaultPlan, RecordJson } from "@cargo-records/mock";

/** Now, when a listing starts. */
export const START: number = Date.UTC(2026, 1, 11, 12);

/** When a record comes to be; `atMs` counts from `START`. */
export interface Birth {
  readonly atMs: number;
  readonly status: RecordJson["status"];
  /** How much later than `createdAt` the first `updatedAt` is. */
  readonly laterMs: number;
}

/** What somebody else does to the records. `pick` chooses among those that there are, or that were removed. */
export type Change =
  | { readonly what: "insert"; readonly birth: Birth }
  | { readonly what: "update"; readonly pick: number; readonly status: RecordJson["status"]; readonly laterMs: number }
  | { readonly what: "remove"; readonly pick: number }
  /** One goes and another comes, so that no count moves. */
  | { readonly what: "swap"; readonly pick: number; readonly birth: Birth }
  /** A removed record is there again, as it was. */
  | { readonly what: "restore"; readonly pick: number };

/** How fine `createdAt` is, and how it is written; `hidden` microseconds are those that the server does not show. */
export type Spelling = "seconds" | "milliseconds" | "microseconds" | "hidden" | "zone";

/** Whether ids follow from the order in which records are inserted. */
export type Naming = "growing" | "random";

/** How much happens meanwhile: nothing, some changes, or changes before each of hundreds of requests. */
export type Pace = "quiet" | "calm" | "busy";

/** A server, what happens to it while it is listed, and how it is listed. */
export interface World {
  readonly births: readonly Birth[];
  readonly spelling: Spelling;
  readonly ids: Naming;
  readonly keys: Naming;
  readonly server: Required<Pick<EmulatorOptions, "sort" | "bounds">> & Pick<EmulatorOptions, "maxLimit">;
  readonly pace: Pace;
  /** What happens before each request; from the last on it begins anew, up to the request `busyUntil`. */
  readonly beats: readonly (readonly Change[])[];
  readonly busyUntil: number;
  /** `lies` are answers that look right. */
  readonly trouble: "none" | "faults" | "lies";
  readonly faults: FaultPlan;
  /** How much longer than the fastest a request may take before it is answered, and its answer after that. */
  readonly jitterMs: number;
  readonly seed: number;
  readonly filter: RecordsFilter;
  readonly options: Pick<ListOptions, "order" | "concurrency">;
  readonly client: Pick<ClientOptions, "validate" | "maxRetries" | "retryBudget">;
  readonly reading: "items" | "pages" | "overlapping";
  /** After so many items the listing is left, and gone on with from its checkpoint; and so on. */
  readonly breaks: readonly number[];
}
