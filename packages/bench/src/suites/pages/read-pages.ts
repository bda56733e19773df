import type { Measures } from "../../trials/trial-suite.ts";
import { AUTHORIZATION, PATH, type Page, TOKEN } from "../calls/caller.ts";

export interface Pages {
  readonly baseUrl: string;
  readonly limit: number;
  readonly total: number;
}

/** A way to read everything there is, record by record. */
export type ReadPages = (pages: Pages) => AsyncIterable<unknown>;

/** By offset with plain `fetch`, so many pages at a time. It believes the count of the first page, and that nothing moves. */
export function byOffset(inFlight: number): ReadPages {
  return async function* ({ baseUrl, limit }) {
    const pageAt = async (offset: number): Promise<Page> => {
      const headers = { authorization: AUTHORIZATION, "content-type": "application/json" };
      const init = { method: "POST", headers, body: JSON.stringify({ limit, offset }) };
      return (await fetch(baseUrl + PATH, init)).json() as Promise<Page>;
    };
    const { records, count } = await pageAt(0);
    yield* records;
    let offset = limit;
    const asked: Promise<Page>[] = [];
    while (offset < count || asked.length > 0) {
      for (; asked.length < inFlight && offset < count; offset += limit) asked.push(pageAt(offset));
      yield* (await asked.shift())?.records ?? [];
    }
  };
}

/** Ours, by time, so many pages at a time. */
export function bySearch(concurrency: number): ReadPages {
  return async function* ({ baseUrl, limit }) {
    const { createClient } = await import("@cargo-records/client");
    const { records } = createClient({ token: TOKEN, baseUrl }).orchestration;
    yield* records.search({ limit }, { concurrency });
  };
}

/**
 * Reads everything twice: the first time, which does not count, the code is compiled and connections are opened.
 *
 * @throws when a record is missing or comes twice.
 */
export async function readPages(read: ReadPages, pages: Pages): Promise<Measures> {
  for await (const _record of read(pages));
  const fetchPage = globalThis.fetch;
  let requests = 0;
  globalThis.fetch = (...request) => {
    requests += 1;
    return fetchPage(...request);
  };
  const seen = new Set<unknown>();
  let given = 0;
  let firstAt = 0;
  const start = performance.now();
  for await (const record of read(pages)) {
    if (given === 0) firstAt = performance.now();
    seen.add((record as { runUuid: unknown }).runUuid);
    given += 1;
  }
  const ms = performance.now() - start;
  if (given !== pages.total || seen.size !== pages.total) {
    throw new Error(`It gave ${given} records, ${seen.size} of them different, where there are ${pages.total}.`);
  }
  return { ms, firstMs: firstAt - start, requests };
}
