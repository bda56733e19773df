import { ConfigurationError } from "../errors/configuration-error.ts";
import { IncompleteListingError, type IncompleteReason } from "../errors/incomplete-listing-error.ts";
import type { Batch, ListingSource } from "../listing/listing-source.ts";

/**
 * Lists page after page by offset, in the order of the server. Rows that move between two pages are lost or come twice: what
 * can be seen of that ends the listing.
 *
 * @throws {IncompleteListingError} when a page repeats items, holds none though more are counted, or the count changed.
 */
export async function* pageThrough(source: ListingSource, signal: AbortSignal): AsyncGenerator<Batch, void> {
  const { operation, input, options, settings } = source;
  const { items: itemsName, total: totalName, key: keyName, offset: offsetName = "offset" } = operation.listing;
  if (options.checkpoint || options.order) {
    throw new ConfigurationError(
      'The strategy "offset" knows no `order` and no `checkpoint`. Leave them out, or walk by time.',
    );
  }
  const filter = { ...(input.body as Record<string, unknown>) };
  const limitMs = options.deadlineMs ?? settings.deadlineMs;
  const deadline = limitMs === undefined ? {} : { deadlineAt: settings.clock.now() + limitMs };
  const refuse = (problem: string, reason: IncompleteReason): never => {
    throw new IncompleteListingError(`${operation.id} was not listed whole: ${problem}. Walk by time instead.`, reason);
  };
  let offset = Number(filter[offsetName] ?? 0);
  let count: number | undefined;
  let earlier: ReadonlySet<unknown> = new Set();
  for (;;) {
    const { data } = await source.send({ body: { ...filter, [offsetName]: offset }, signal, ...deadline });
    const page = data as Record<string, unknown>;
    const items = page[itemsName] as readonly Record<string, unknown>[];
    const total = Number(page[totalName]);
    const keys = new Set(items.map((item) => item[keyName]));
    if (keys.size < items.length) refuse("a page has an item twice", "contradiction");
    if (items.length > 0 && [...keys].every((key) => earlier.has(key))) refuse("a page came again", "page_repeated");
    if ([...keys].some((key) => earlier.has(key))) refuse("an item of a page came again on the next", "moving");
    if (items.length === 0 && offset < total) refuse("a page is empty though more are counted", "contradiction");
    yield { items, total };
    offset += items.length;
    earlier = keys;
    count ??= total;
    if (offset < total && items.length > 0) continue;
    if (total !== count) refuse(`the ${totalName} changed from ${count} to ${total}`, "moving");
    return;
  }
}
