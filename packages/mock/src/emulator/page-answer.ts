import type { Page } from "./records-store.ts";

/** Longer pages are streamed: a text of a million records would be longer than a text can be. */
const STREAM_FROM_RECORDS = 1000;
const RECORDS_PER_CHUNK = 64;
const HEADERS: Record<string, string> = { "content-type": "application/json; charset=utf-8" };

/** The answer of a list request: the page in the envelope. The signal ends a streamed body, as it ends that of a real fetch. */
export function pageAnswer(page: Page, signal: AbortSignal): Response {
  if (page.length < STREAM_FROM_RECORDS) {
    return new Response(`${'{"records":['}${jsonOf(page, 0, page.length)}${endOf(page)}`, { headers: HEADERS });
  }
  const encoder = new TextEncoder();
  let next = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      signal.throwIfAborted();
      const from = next;
      next = Math.min(next + RECORDS_PER_CHUNK, page.length);
      const start = from === 0 ? '{"records":[' : ",";
      const end = next === page.length ? endOf(page) : "";
      controller.enqueue(encoder.encode(`${start}${jsonOf(page, from, next)}${end}`));
      if (next === page.length) controller.close();
    },
  });
  return new Response(body, { headers: HEADERS });
}

function jsonOf(page: Page, from: number, to: number): string {
  return Array.from({ length: to - from }, (_, index) => page.json(from + index)).join(",");
}

function endOf({ count }: Page): string {
  return `],"count":${count}}`;
}
