import { setTimeout as wait } from "node:timers/promises";
import { isCargoError, type ListOptions } from "@cargo-records/client";
import type { OrchestrationRecord, RecordsFilter } from "@cargo-records/types";

/** Lists everything that matches a filter. */
export type Search = (filter: RecordsFilter, options: ListOptions) => AsyncIterable<OrchestrationRecord>;

export interface WatchOptions {
  readonly filter: RecordsFilter;
  /** What was shown already. */
  readonly known: readonly OrchestrationRecord[];
  readonly everyMs: number;
  readonly signal: AbortSignal;
  /** Told of a failure after which it goes on. */
  readonly onFailure: (error: Error) => void;
}

/** A change may be visible later than its time says; so long is looked back. */
const OVERLAP_MS = 5_000;
/** What may pass by itself. */
const PASSING: readonly string[] = ["connection", "timeout", "server", "rate_limit", "incomplete_listing"];

/** What was created or changed since, in the order of the changes: a portion for each time that there is something. Ends on abort. */
export async function* watch(search: Search, options: WatchOptions): AsyncGenerator<OrchestrationRecord[]> {
  const { signal, everyMs, filter } = options;
  const seen = new Map<string, string>();
  let latest = note(seen, options.known, filter.updatedAfter);
  while (await pause(everyMs, signal)) {
    const changed: OrchestrationRecord[] = [];
    try {
      const updatedAfter = latest === undefined ? {} : { updatedAfter: since(latest, filter.updatedAfter) };
      for await (const record of search({ ...filter, ...updatedAfter }, { signal })) {
        if (seen.get(record.runUuid) !== record.updatedAt) changed.push(record);
      }
    } catch (error) {
      if (signal.aborted) return;
      if (!isCargoError(error) || !PASSING.includes(error.code)) throw error;
      options.onFailure(error);
      continue;
    }
    latest = note(seen, changed, latest);
    if (changed.length > 0) yield changed.sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1));
  }
}

/** Remembers records, as far back as will be looked, and gives the time of the latest change. */
function note(
  seen: Map<string, string>,
  records: readonly OrchestrationRecord[],
  before: string | undefined,
): string | undefined {
  let latest = before;
  for (const { runUuid, updatedAt } of records) {
    seen.set(runUuid, updatedAt);
    if (latest === undefined || updatedAt > latest) latest = updatedAt;
  }
  const oldest = latest === undefined ? "" : new Date(Date.parse(latest) - OVERLAP_MS - 1).toISOString();
  for (const [run, updatedAt] of seen) if (updatedAt < oldest) seen.delete(run);
  return latest;
}

/** Not earlier than the user asked for. */
function since(latest: string, asked: string | undefined): string {
  const time = new Date(Date.parse(latest) - OVERLAP_MS).toISOString();
  return asked !== undefined && asked > time ? asked : time;
}

/** False when it was aborted. */
async function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await wait(ms, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}
