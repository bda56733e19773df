import type { Batch, ListingSource } from "../listing/listing-source.ts";

export async function* streamItems(source: ListingSource, signal: AbortSignal): AsyncGenerator<Batch, void> {
  const { data } = await source.send({ signal });
  const page = data as Record<string, unknown[]>;
  yield { items: page[source.operation.listing.items] ?? [], total: Number(page[source.operation.listing.total]) };
}
