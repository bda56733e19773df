import type { OrchestrationRecord } from "@cargo-records/types";
import type { Answer, Asker } from "./asker.ts";

/** Records to learn from, and how many there are in all. */
export interface Sample {
  readonly records: readonly OrchestrationRecord[];
  readonly count: number;
  /** The answers that it was gathered from. */
  readonly pages: readonly Answer[];
}

const PAGE = 100;

/** Goes through pages by offset until there are so many records, or no new ones. */
export async function gatherSample(asker: Asker, size: number): Promise<Sample> {
  const byRun = new Map<string, OrchestrationRecord>();
  const pages: Answer[] = [];
  for (let offset = 0; byRun.size < size; ) {
    const answer = await asker.search({ limit: PAGE, offset });
    pages.push(answer);
    const before = byRun.size;
    for (const record of answer.records) byRun.set(record.runUuid, record);
    offset += answer.records.length;
    if (byRun.size === before || answer.records.length === 0) break;
  }
  return { records: [...byRun.values()], count: pages[0]?.count ?? 0, pages };
}
