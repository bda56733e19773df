import type { Asker } from "./asker.ts";
import { checkBounds } from "./check-bounds.ts";
import { checkFilters } from "./check-filters.ts";
import { checkOrder } from "./check-order.ts";
import { checkPaging } from "./check-paging.ts";
import { checkSchema } from "./check-schema.ts";
import { checkTitle } from "./check-title.ts";
import type { Observed } from "./observed.ts";
import { gatherSample } from "./sample.ts";

export interface ObserveOptions {
  /** How many records are looked at. */
  readonly sample: number;
  /** The largest page that is asked for. */
  readonly largestPage: number;
  /** The keys of the filter. */
  readonly filterKeys: readonly string[];
  /** The description, for what answers may hold. */
  readonly document: unknown;
  /** Told what is looked at now. */
  readonly onStep: (text: string) => void;
}

/** Asks an API until it is known what it does. It only reads. */
export async function observe(asker: Asker, options: ObserveOptions): Promise<Observed> {
  const { onStep, document } = options;
  onStep("which operation answers");
  const [get, post] = [await asker.list(), await asker.search({ limit: 1 })];
  const answered = { get: get.status, post: post.status };
  if (post.status !== 200) {
    const schema = checkSchema(
      [get.page].filter((page) => page !== undefined),
      document,
    );
    return {
      ...answered,
      filters: {},
      schema,
      seen: seenIn(get.records),
      records: get.records.length,
      requests: asker.requests,
    };
  }
  onStep("a sample of records");
  const sample = await gatherSample(asker, options.sample);
  onStep("limit, offset and count");
  const paging = await checkPaging(asker, sample, options.largestPage);
  onStep("the order");
  const order = await checkOrder(asker);
  onStep("the filters");
  const filters = await checkFilters(asker, sample, options.filterKeys);
  onStep("the bounds of times");
  const bounds = await checkBounds(asker, sample, filters);
  const titleMatch = await checkTitle(asker, sample, filters["title"]);
  const pages = [get, ...sample.pages].filter(({ page }) => page !== undefined).map(({ page }) => page);
  const seen = seenIn(sample.records);
  const schema = checkSchema(pages, document);
  return {
    ...answered,
    ...paging,
    order,
    bounds,
    titleMatch,
    filters,
    schema,
    seen,
    records: sample.records.length,
    requests: asker.requests,
  };
}

function seenIn(records: readonly object[]): string[] {
  const seen = new Set<string>();
  for (const record of records) for (const [key, value] of Object.entries(record)) if (value !== null) seen.add(key);
  return [...seen];
}
