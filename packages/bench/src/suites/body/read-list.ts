import type { Measures } from "../../trials/trial-suite.ts";
import type { Reader } from "./reader.ts";

export interface List {
  readonly baseUrl: string;
  readonly count: number;
}

/**
 * Reads a list once, and drops every record as soon as it is there. An empty list comes before, so that the code is loaded
 * and the connection open.
 *
 * @throws when records are missing.
 */
export async function readList({ load }: Reader, { baseUrl, count }: List): Promise<Measures> {
  const read = await load();
  for await (const record of read(`${baseUrl}/warm-up`)) throw new Error(`An empty list has a record: ${record}.`);
  let seen = 0;
  let firstAt = 0;
  const start = performance.now();
  for await (const record of read(baseUrl)) {
    if (seen === 0) firstAt = performance.now();
    if (typeof (record as { runUuid?: unknown } | null)?.runUuid !== "string") throw new Error("Not a record.");
    seen += 1;
  }
  const seconds = (performance.now() - start) / 1_000;
  if (seen !== count) throw new Error(`It gave ${seen} of ${count} records.`);
  // In KiB everywhere, whatever the system counts in.
  const peakMb = (process.resourceUsage().maxRSS * 1_024) / 1e6;
  return { seconds, firstMs: firstAt - start, peakMb };
}
