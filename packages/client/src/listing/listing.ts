/// <reference lib="esnext.disposable" preserve="true" />
import type { Checkpoint } from "./checkpoint.ts";

/** A page as one answer gave it. `complete`, which is not enumerable, says whether it holds everything that matches. */
export type ListedPage<Page> = Page & { readonly complete: boolean };

/** A page, and what came with it. */
export interface PageWithResponse<Page> {
  readonly data: ListedPage<Page>;
  readonly status: number;
  readonly headers: Headers;
  /** The id that the server gave the request. */
  readonly requestId: string | undefined;
}

/**
 * What a listing method gives: await it for one page, loop over it for everything that matches. Nothing is sent before.
 *
 * A loop that ends early aborts what is under way. Errors of a loop carry the `checkpoint`.
 */
// Its members are written out: to extend `Promise` costs the compiler of each consumer more than all the rest.
export interface Listing<Page, Item> {
  readonly [Symbol.toStringTag]: string;
  then<Result = ListedPage<Page>, Failure = never>(
    onPage?: ((page: ListedPage<Page>) => Result | PromiseLike<Result>) | null,
    onError?: ((error: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Result | Failure>;
  catch<Failure = never>(
    onError?: ((error: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<ListedPage<Page> | Failure>;
  finally(run?: (() => void) | null): Promise<ListedPage<Page>>;
  /** One page with the status, the headers and the request id of its answer. */
  withResponse(): Promise<PageWithResponse<Page>>;
  /**
   * Every item that matches, one by one; calls of `next` may overlap.
   *
   * @throws {IncompleteListingError} when it cannot be proved that nothing is missing.
   */
  [Symbol.asyncIterator](): AsyncIterableIterator<Item>;
  /** The same in portions, as they come, each with how many match in all. */
  pages(): AsyncIterableIterator<Page>;
  /** The first `max` items as an array; what is beyond is not asked for. */
  toArray(options: { readonly max: number }): Promise<Item[]>;
  /**
   * Cuts everything that matches into windows that hold so many items at most, now: checkpoints, each to be listed on its own,
   * by another process too. Together they are everything. More than that lie in one only where they share a few milliseconds.
   *
   * @throws {ConfigurationError} for a listing that has no checkpoints, as that of `list()`.
   */
  planWindows(options: { readonly maxRecords: number }): Promise<Checkpoint[]>;
  /** Where the latest loop stands: after the last item that it handed out. `undefined` when it cannot be gone on with. */
  readonly checkpoint: Checkpoint | undefined;
  /** Ends every loop over it, and waits until nothing is under way. */
  [Symbol.asyncDispose](): Promise<void>;
}
