import { getEventListeners } from "node:events";
import type { Client, RecordsFilter, RecordsPage } from "@cargo-records/client";
import type { StillClock } from "./still-clock.ts";

/** What a caller's signal gives as its reason. */
export const ABORT_REASON: Error = new Error("The caller has seen enough.");

/** What a caller asks for, and when it gives up. */
export interface Wish {
  /** Searches by it. Default: lists. */
  readonly filter?: RecordsFilter;
  /** When the caller aborts, after the start; below 0 it has aborted before. Default: never. */
  readonly abortAtMs?: number;
}

export interface Caller {
  readonly call: (client: Client) => Promise<RecordsPage>;
  /** Will not abort any more. Says how many listeners the client left on its signal. */
  readonly leave: () => number;
}

export function caller(clock: StillClock, { filter, abortAtMs }: Wish): Caller {
  const controller = new AbortController();
  const { signal } = controller;
  let cancel = (): void => {};
  if (abortAtMs !== undefined && abortAtMs < 0) controller.abort(ABORT_REASON);
  else if (abortAtMs !== undefined) cancel = clock.after(abortAtMs, () => controller.abort(ABORT_REASON));
  return {
    call: ({ orchestration: { records } }) => {
      return filter === undefined ? records.list({ signal }) : records.search(filter, { signal });
    },
    leave() {
      cancel();
      return getEventListeners(signal, "abort").length;
    },
  };
}
