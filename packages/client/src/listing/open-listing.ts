import { abortedError } from "../errors/aborted-error.ts";
import { CargoError } from "../errors/cargo-error.ts";
import type { Checkpoint } from "./checkpoint.ts";
import type { Batch, ListingSource } from "./listing-source.ts";

/** A listing under way, to be read item by item or in portions. */
export interface Opened<Item> {
  readonly items: AsyncIterator<Item>;
  readonly pages: AsyncIterator<unknown>;
  readonly checkpoint: Checkpoint | undefined;
}

const OVER = { done: true as const, value: undefined };

/** @param onEnd - Runs once, when nothing is under way any more. */
export function openListing(source: ListingSource, onEnd: () => void): Opened<unknown> {
  const { signal } = source.options;
  const controller = new AbortController();
  const onAbort = (): void => controller.abort(signal?.reason);
  if (signal?.aborted) onAbort();
  else signal?.addEventListener("abort", onAbort);
  const underWay = new Set<Promise<unknown>>();
  const batches = batchesOf({ ...source, send: (changes) => kept(underWay, source.send(changes)) }, controller.signal);
  let batch: Batch | undefined;
  let next = 0;
  let last: unknown;
  let isOver = false;
  /** What the latest call waits for; calls that come meanwhile wait for it. */
  let busy: Promise<unknown> | undefined;

  const checkpoint = (): Checkpoint | undefined => batch?.checkpointAfter?.(last) ?? source.options.checkpoint;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    controller.abort();
    signal?.removeEventListener("abort", onAbort);
    onEnd();
  };
  const take = (): unknown => {
    last = batch?.items[next++];
    return last;
  };
  /** Whether items of the latest batch are left, and may be handed out. */
  const isLeft = (): boolean => !!batch && next < batch.items.length && !signal?.aborted;
  /** Gets the next batch that is not empty. */
  const advance = async (): Promise<boolean> => {
    try {
      while (!isOver) {
        const got = await batches.next();
        if (signal?.aborted)
          throw abortedError({ method: source.operation.method, url: source.operation.path, signal });
        if (got.done) end();
        else if (got.value.items.length > 0) {
          [batch, next] = [got.value, 0];
          return true;
        }
      }
    } catch (error) {
      if (!isOver) {
        end();
        throw error instanceof CargoError ? Object.assign(error, { checkpoint: checkpoint() }) : error;
      }
    }
    return false;
  };
  const queued = <Result>(step: () => Promise<Result>): Promise<Result> => {
    const result = (busy ?? Promise.resolve()).then(step, step);
    busy = result;
    const free = (): void => {
      if (busy === result) busy = undefined;
    };
    result.then(free, free);
    return result;
  };
  const leave = async (): Promise<typeof OVER> => {
    end();
    await batches.return(undefined).catch(() => {});
    await Promise.allSettled(underWay);
    return OVER;
  };

  return {
    items: {
      next: () => {
        // The usual case makes one promise and no more.
        if (!busy && !isOver && isLeft()) {
          return Promise.resolve({ done: false, value: take() });
        }
        return queued(async () => {
          const isThere = isLeft() || (await advance());
          return isThere && !isOver ? { done: false, value: take() } : OVER;
        });
      },
      return: leave,
    },
    pages: {
      next: () =>
        queued(async () => {
          if (!(await advance()) || !batch) return OVER;
          const { items, total } = source.operation.listing;
          last = batch.items.at(-1);
          return { done: false, value: { [items]: batch.items, [total]: batch.total } };
        }),
      return: leave,
    },
    get checkpoint() {
      return checkpoint();
    },
  };
}

/** Keeps a promise while it is pending. */
function kept<Result>(pending: Set<Promise<unknown>>, promise: Promise<Result>): Promise<Result> {
  const forget = (): unknown => pending.delete(promise);
  pending.add(promise);
  promise.then(forget, forget);
  return promise;
}

async function* batchesOf(source: ListingSource, signal: AbortSignal): AsyncGenerator<Batch, void> {
  if (source.operation.listing.time === undefined) {
    const { streamItems } = await import("../stream/stream-items.ts");
    yield* streamItems(source, signal);
  } else if (source.options.strategy === "offset") {
    const { pageThrough } = await import("../walk/page-through.ts");
    yield* pageThrough(source, signal);
  } else {
    const { walk } = await import("../walk/walk.ts");
    yield* walk(source, signal);
  }
}
