/// <reference lib="esnext.disposable" preserve="true" />
import { requestIdOf } from "../errors/request-id-of.ts";
import type { WireResponse } from "../exchange.ts";
import type { Checkpoint } from "./checkpoint.ts";
import type { ListingSource } from "./listing-source.ts";
import type { Opened } from "./open-listing.ts";

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
export class Listing<Page, Item> implements Promise<ListedPage<Page>>, AsyncIterable<Item>, AsyncDisposable {
  readonly [Symbol.toStringTag] = "Listing";
  readonly #source: ListingSource;
  readonly #open = new Set<Opened<unknown>>();
  #response: Promise<WireResponse> | undefined;
  #latest: { readonly checkpoint: Checkpoint | undefined } | undefined;

  constructor(source: ListingSource) {
    this.#source = source;
  }

  // biome-ignore lint/suspicious/noThenProperty: to be awaited is what it is for.
  then<Result = ListedPage<Page>, Failure = never>(
    onPage?: ((page: ListedPage<Page>) => Result | PromiseLike<Result>) | null,
    onError?: ((error: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Result | Failure> {
    return this.#page()
      .then(({ data }) => data as ListedPage<Page>)
      .then(onPage, onError);
  }

  catch<Failure = never>(
    onError?: ((error: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<ListedPage<Page> | Failure> {
    return this.then(undefined, onError);
  }

  finally(run?: (() => void) | null): Promise<ListedPage<Page>> {
    return this.then().finally(run);
  }

  /** One page with the status, the headers and the request id of its answer. */
  async withResponse(): Promise<PageWithResponse<Page>> {
    const { data, status, headers } = await this.#page();
    return { data: data as ListedPage<Page>, status, headers, requestId: requestIdOf(headers) };
  }

  /**
   * Every item that matches, one by one; calls of `next` may overlap.
   *
   * @throws {IncompleteListingError} when it cannot be proved that nothing is missing.
   */
  [Symbol.asyncIterator](): AsyncIterableIterator<Item> {
    return this.#opened((opened) => opened.items as AsyncIterator<Item>);
  }

  /** The same in portions, as they come, each with how many match in all. */
  pages(): AsyncIterableIterator<Page> {
    return this.#opened((opened) => opened.pages as AsyncIterator<Page>);
  }

  /** The first `max` items as an array; what is beyond is not asked for. */
  async toArray({ max }: { readonly max: number }): Promise<Item[]> {
    const items: Item[] = [];
    if (max > 0) {
      for await (const item of this) if (items.push(item) >= max) break;
    }
    return items;
  }

  /** Where the latest loop stands: after the last item that it handed out. `undefined` when it cannot be gone on with. */
  get checkpoint(): Checkpoint | undefined {
    return this.#latest?.checkpoint;
  }

  /** Ends every loop over it, and waits until nothing is under way. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#open].map((opened) => opened.items.return?.()));
  }

  #page(): Promise<WireResponse> {
    this.#response ??= this.#source.send({}).then((response) => {
      const { items, total } = this.#source.operation.listing;
      const page = response.data as Record<string, { length: number } & number>;
      const { length } = page[items] ?? { length: 0 };
      Object.defineProperty(page, "complete", { value: length >= (page[total] ?? 0) });
      return response;
    });
    return this.#response;
  }

  /** An iterator whose code is loaded with the first `next`. */
  #opened<Value>(iteratorOf: (opened: Opened<unknown>) => AsyncIterator<Value>): AsyncIterableIterator<Value> {
    let isOver = false;
    let inner: AsyncIterator<Value> | undefined;
    let loading: Promise<AsyncIterator<Value>> | undefined;
    const load = async (): Promise<AsyncIterator<Value>> => {
      const { openListing } = await import("./open-listing.ts");
      const opened = openListing(this.#source, () => this.#open.delete(opened));
      this.#latest = opened;
      this.#open.add(opened);
      inner = iteratorOf(opened);
      return inner;
    };
    const over = { done: true as const, value: undefined };
    return {
      next: () => {
        if (isOver) return Promise.resolve(over);
        if (inner) return inner.next();
        loading ??= load();
        return loading.then((loaded) => loaded.next());
      },
      return: async () => {
        isOver = true;
        await (await loading)?.return?.();
        return over;
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}
