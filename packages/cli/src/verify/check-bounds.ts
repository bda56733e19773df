import type { OrchestrationRecord } from "@cargo-records/types";
import type { Asker } from "./asker.ts";
import type { FilterVerdict } from "./observed.ts";
import type { Sample } from "./sample.ts";

const SIDES = ["After", "Before"] as const;

/**
 * Whether the time of a bound counts: asks for a window of a millisecond with the time of a record at one of its ends. Keys
 * whose filter is not honoured are left out.
 */
export async function checkBounds(
  asker: Asker,
  { records }: Sample,
  filters: Readonly<Record<string, FilterVerdict>>,
): Promise<string | undefined> {
  const found: [key: string, verdict: string][] = [];
  for (const property of ["created", "updated"] as const) {
    const isUsable = SIDES.every((side) => filters[`${property}${side}`] === "honoured");
    const [record] = records;
    if (!isUsable || !record) continue;
    for (const side of SIDES) {
      found.push([`${property}${side}`, (await isIncluded(asker, record, property, side)) ? "inclusive" : "exclusive"]);
    }
  }
  const verdicts = new Set(found.map(([, verdict]) => verdict));
  if (verdicts.size <= 1) return found[0]?.[1];
  return found.map((each) => each.join(" ")).join(", ");
}

async function isIncluded(
  asker: Asker,
  record: OrchestrationRecord,
  property: "created" | "updated",
  side: "After" | "Before",
): Promise<boolean> {
  const at = Date.parse(record[`${property}At`]);
  const [after, before] = side === "After" ? [at, at + 1] : [at - 1, at];
  const answer = await asker.search({
    [`${property}After`]: new Date(after).toISOString(),
    [`${property}Before`]: new Date(before).toISOString(),
    limit: 100,
  });
  return answer.records.some(({ runUuid }) => runUuid === record.runUuid);
}
