import { requestIdOf } from "../errors/request-id-of.ts";
import type { WireResponse } from "../exchange.ts";
import type { ListedPage, Listing } from "./listing.ts";
import type { ListingSource } from "./listing-source.ts";
import type { Opened } from "./open-listing.ts";

/** A listing whose code, but for that of a page, is loaded when it is first looped over. */
export function createListing<Page, Item>(source: ListingSource): Listing<Page, Item> {
  let response: Promise<WireResponse> | undefined;
  let latest: Opened<unknown> | undefined;
  const open = new Set<Opened<unknown>>();
  const answer = (): Promise<WireResponse> => {
    response ??= source.send({}).then((answered) => {
      const { items, total } = source.operation.listing;
      const page = answered.data as Record<string, { length: number } & number>;
      const value = !((page?.[items]?.length ?? 0) < (page?.[total] ?? 0));
      // Unchecked answers can be anything.
      if (Object(page) === page) Object.defineProperty(page, "complete", { value });
      return answered;
    });
    return response;
  };
  const page = (): Promise<ListedPage<Page>> => answer().then(({ data }) => data as ListedPage<Page>);
  const loop = <Value>(kind: "items" | "pages"): AsyncIterableIterator<Value> => {
    let loading: Promise<AsyncIterator<unknown>> | undefined;
    let inner: AsyncIterator<unknown> | undefined;
    const load = async (): Promise<AsyncIterator<unknown>> => {
      const { openListing } = await import("./open-listing.ts");
      const opened = openListing(source, () => open.delete(opened));
      open.add(opened);
      latest = opened;
      inner = opened[kind];
      return inner;
    };
    const call = async (name: "next" | "return"): Promise<IteratorResult<unknown>> => {
      loading ??= load();
      return (await loading)[name]?.() as Promise<IteratorResult<unknown>>;
    };
    const iterator = {
      next: () => (inner ? inner.next() : call("next")),
      return: () => call("return"),
      [Symbol.asyncIterator]: () => iterator,
    } as AsyncIterableIterator<Value>;
    return iterator;
  };
  return {
    [Symbol.toStringTag]: "Listing",
    // biome-ignore lint/suspicious/noThenProperty: to be awaited is what it is for.
    then: (onPage, onError) => page().then(onPage, onError),
    catch: (onError) => page().catch(onError),
    finally: (run) => page().finally(run),
    withResponse: async () => {
      const { data, status, headers } = await answer();
      return { data: data as ListedPage<Page>, status, headers, requestId: requestIdOf(headers) };
    },
    [Symbol.asyncIterator]: () => loop<Item>("items"),
    pages: () => loop<Page>("pages"),
    async toArray({ max }) {
      const items: Item[] = [];
      if (max > 0) for await (const item of this) if (items.push(item) >= max) break;
      return items;
    },
    planWindows: async (options) => (await import("../walk/plan-windows.ts")).planWindows(source, options),
    get checkpoint() {
      return latest?.checkpoint;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...open].map(({ items }) => items.return?.()));
    },
  };
}
