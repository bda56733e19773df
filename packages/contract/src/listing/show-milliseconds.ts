import type { Fetch } from "@cargo-records/mock";

const FINER = /("createdAt":"[^"]*\.\d{3})\d+/g;

/** A server that knows when a record came to be more finely than it shows: its answers end with the millisecond. */
export function showMilliseconds(fetch: Fetch): Fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const { status, headers } = response;
    return new Response((await response.text()).replaceAll(FINER, "$1"), { status, headers });
  };
}
