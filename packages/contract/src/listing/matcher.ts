import type { RecordsFilter } from "@cargo-records/client";
import type { RecordJson } from "@cargo-records/mock";
import { momentOf } from "./moment-of.ts";

/** Whether a record matches a filter of statuses and bounds, which include their own time or do not. */
export function matcher(
  { statuses, createdAfter, createdBefore }: RecordsFilter,
  bounds: "inclusive" | "exclusive",
): (record: RecordJson) => boolean {
  const after = createdAfter === undefined ? Number.NEGATIVE_INFINITY : momentOf(createdAfter);
  const before = createdBefore === undefined ? Number.POSITIVE_INFINITY : momentOf(createdBefore);
  return ({ status, createdAt }) => {
    const at = momentOf(createdAt);
    const isInside = bounds === "inclusive" ? at >= after && at <= before : at > after && at < before;
    return isInside && (statuses === undefined || statuses.includes(status));
  };
}
