import type { OrchestrationRecord } from "@cargo-records/types";
import { schemaOf } from "../spec-schemas.ts";
import type { Asker } from "./asker.ts";
import type { FilterVerdict } from "./observed.ts";
import type { Sample } from "./sample.ts";

type Matches = (record: OrchestrationRecord) => boolean;

/** A value of a key of the filter, and which records it means. */
interface Probe {
  readonly value: unknown;
  readonly matches: Matches;
}

const PAGE = 100;
/** Others are no values that may be asked for. */
const STATUSES: readonly string[] = schemaOf("RecordStatus").enum ?? [];
const TIMES: Readonly<Record<string, readonly ["createdAt" | "updatedAt", 1 | -1]>> = {
  createdAfter: ["createdAt", 1],
  createdBefore: ["createdAt", -1],
  updatedAfter: ["updatedAt", 1],
  updatedBefore: ["updatedAt", -1],
};

/** Asks with every key of the filter once, with a value that some records have and others have not. */
export async function checkFilters(
  asker: Asker,
  sample: Sample,
  keys: readonly string[],
): Promise<Record<string, FilterVerdict>> {
  const verdicts: Record<string, FilterVerdict> = {};
  for (const key of keys) {
    const probe = probeOf(key, sample.records);
    verdicts[key] = probe ? await verdictOf(asker, sample, key, probe) : "unknown";
  }
  return verdicts;
}

async function verdictOf(asker: Asker, sample: Sample, key: string, { value, matches }: Probe): Promise<FilterVerdict> {
  const answer = await asker.search({ [key]: value, limit: PAGE });
  if (answer.status !== 200) return "refused";
  // The count tells where the first page alone would not: all of it may match by chance.
  if (answer.records.some((record) => !matches(record)) || answer.count >= sample.count) return "ignored";
  return answer.records.length === 0 ? "finds nothing" : "honoured";
}

/** A probe that tells: at least one record of the sample matches, and at least one does not. */
function probeOf(key: string, records: readonly OrchestrationRecord[]): Probe | undefined {
  return probesOf(key, records).find(({ matches }) => records.some(matches) && !records.every(matches));
}

function probesOf(key: string, records: readonly OrchestrationRecord[]): Probe[] {
  const [first] = records;
  if (!first) return [];
  const time = TIMES[key];
  if (time) return timeProbes(records, ...time);
  if (key === "ids")
    return records.slice(0, 1).map(({ id }) => ({ value: [id], matches: (record) => record.id === id }));
  if (key === "statuses")
    return rarest(records, ({ status }) => status)
      .filter((value) => STATUSES.includes(value))
      .map((value) => ({ value: [value], matches: ({ status }) => status === value }));
  if (key === "title")
    return rarest(records, ({ title }) => title).map((value) => ({
      value,
      matches: ({ title }) => title.includes(value),
    }));
  if (key === "titleOrId")
    return [{ value: first.id, matches: ({ id, title }) => id.includes(first.id) || title.includes(first.id) }];
  if (key === "executionsFilter") return executionProbes(records);
  const pick = (record: OrchestrationRecord): unknown => (record as unknown as Record<string, unknown>)[key];
  return rarest(records, pick).map((value) => ({ value, matches: (record) => pick(record) === value }));
}

/** Half of the sample lies on each side. */
function timeProbes(
  records: readonly OrchestrationRecord[],
  property: "createdAt" | "updatedAt",
  sign: 1 | -1,
): Probe[] {
  const times = records.map((record) => record[property]).sort();
  const middle = times[Math.floor(times.length / 2)] ?? "";
  return [{ value: middle, matches: (record) => sign * (Date.parse(record[property]) - Date.parse(middle)) >= 0 }];
}

function executionProbes(records: readonly OrchestrationRecord[]): Probe[] {
  const slugs = rarest(
    records.flatMap(({ executions }) => executions),
    ({ nodeSlug }) => nodeSlug,
  );
  return slugs.map((nodeSlug) => ({
    value: {
      conjonction: "and",
      groups: [{ conjonction: "and", conditions: [{ kind: "node", nodeSlug, status: "success" }] }],
    },
    matches: ({ executions }) => executions.some((each) => each.nodeSlug === nodeSlug && each.status === "success"),
  }));
}

/** Values from the rarest on; what is null or not there is none. */
function rarest<Item, Value>(items: readonly Item[], pick: (item: Item) => Value): NonNullable<Value>[] {
  const counts = new Map<NonNullable<Value>, number>();
  for (const item of items) {
    const value = pick(item);
    if (value !== null && value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => a - b).map(([value]) => value);
}
