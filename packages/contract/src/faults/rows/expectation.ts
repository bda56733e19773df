import type { Outcome } from "../outcome.ts";

/** With a random number that is always a half: half of 500 ms, then half of 1000 ms. */
export const ALL_WAITS: readonly number[] = [250, 500];

type More = Partial<Omit<Outcome, "result">>;

/** The caller gets what the server holds. */
export function data(more: More = {}): Outcome {
  return ends("the true data", more);
}

/** The caller gets an error of this class. */
export function fails(result: string, code: string, more: More = {}): Outcome {
  return ends(result, { code, ...more });
}

/** Unless said otherwise, nothing takes time but the waits, and every attempt is one request. */
export function ends(result: string, { waitsMs = [], attempts = waitsMs.length + 1, ...more }: More): Outcome {
  const elapsedMs = waitsMs.reduce((sum, ms) => sum + ms, 0);
  return { result, waitsMs, attempts, elapsedMs, requests: attempts, left: [], ...more };
}
