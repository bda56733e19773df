import type { OrchestrationRecord } from "@cargo-records/types";
import { createHistogram, type Histogram } from "./histogram.ts";

/** How often something failed in one way. */
export interface Failure {
  readonly node: string;
  readonly message: string;
  readonly count: number;
}

export interface NodeCredits {
  readonly node: string;
  readonly credits: number;
  readonly executions: number;
}

/** What many records come to. */
export interface Stats {
  readonly records: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly created: readonly [earliest: string, latest: string] | null;
  /** The most frequent first. */
  readonly failures: readonly Failure[];
  /** The most expensive first; nodes that cost nothing are left out. */
  readonly credits: readonly NodeCredits[];
  readonly creditsInAll: number;
  /** From creation to the end, of those that have ended, in milliseconds. */
  readonly durations: Histogram;
}

/** Messages may hold a text of their own each: so many are told apart, the others are counted together. */
const MOST_FAILURES = 10_000;
const OTHERS = "(other messages)";

/** Adds up records one by one, in memory that does not grow with them. */
export function createCollector(): { add(record: OrchestrationRecord): void; stats(): Stats } {
  const statuses: Record<string, number> = {};
  const failures = new Map<string, { node: string; message: string; count: number }>();
  const credits = new Map<string, { node: string; credits: number; executions: number }>();
  const durations = createHistogram();
  let records = 0;
  let created: [string, string] | undefined;

  const addFailure = ({ executions, errorMessage }: OrchestrationRecord): void => {
    const last = executions.findLast(({ status }) => status === "error");
    const node = last?.nodeSlug ?? "(no node)";
    const told = last?.errorMessage ?? errorMessage ?? "(no message)";
    const message = failures.size < MOST_FAILURES || failures.has(keyOf(node, told)) ? told : OTHERS;
    const entry = failures.get(keyOf(node, message)) ?? { node, message, count: 0 };
    entry.count += 1;
    failures.set(keyOf(node, message), entry);
  };

  return {
    add(record) {
      const { status, createdAt, finishedAt, executions } = record;
      records += 1;
      statuses[status] = (statuses[status] ?? 0) + 1;
      created = created ? [min(created[0], createdAt), max(created[1], createdAt)] : [createdAt, createdAt];
      if (status === "error") addFailure(record);
      if (finishedAt !== null) durations.add(Date.parse(finishedAt) - Date.parse(createdAt));
      for (const { nodeSlug, creditsUsedCount } of executions) {
        const entry = credits.get(nodeSlug) ?? { node: nodeSlug, credits: 0, executions: 0 };
        entry.credits += creditsUsedCount;
        entry.executions += 1;
        credits.set(nodeSlug, entry);
      }
    },
    stats: () => ({
      records,
      statuses: Object.fromEntries(Object.entries(statuses).sort(([, a], [, b]) => b - a)),
      created: created ?? null,
      failures: [...failures.values()].sort((a, b) => b.count - a.count),
      credits: [...credits.values()].filter((entry) => entry.credits > 0).sort((a, b) => b.credits - a.credits),
      creditsInAll: [...credits.values()].reduce((sum, entry) => sum + entry.credits, 0),
      durations,
    }),
  };
}

function keyOf(node: string, message: string): string {
  return JSON.stringify([node, message]);
}

function min(a: string, b: string): string {
  return a < b ? a : b;
}

function max(a: string, b: string): string {
  return a > b ? a : b;
}
