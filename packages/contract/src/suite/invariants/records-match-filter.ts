import { isObject, type Json } from "../../document.ts";
import type { Fault } from "../check.ts";
import type { Invariant } from "./invariants.ts";

/** Keys of the filter that name a property of the record. */
const EQUAL = [
  ...["workflowUuid", "userUuid", "releaseUuid", "batchUuid"],
  ...["parentBatchUuid", "parentRunUuid", "parentNodeUuid", "isGroupParent"],
];
const ONE_OF = [
  { key: "ids", property: "id" },
  { key: "statuses", property: "status" },
];
const RANGES = [
  { key: "createdAfter", property: "createdAt", sign: 1 },
  { key: "createdBefore", property: "createdAt", sign: -1 },
  { key: "updatedAfter", property: "updatedAt", sign: 1 },
  { key: "updatedBefore", property: "updatedAt", sign: -1 },
];
const DATE_ALONE = /^\d{4}-\d\d-\d\d$/;

export const recordsMatchFilter: Invariant = function* ({ request, response }) {
  const filter = request.body;
  const records = response.body?.records;
  if (!isObject(filter) || !Array.isArray(records)) return;
  for (const [index, record] of records.entries()) {
    if (isObject(record)) yield* misfits(filter, record, `/response/body/records/${index}`);
  }
};

function* misfits(filter: Record<string, Json>, record: Record<string, Json>, at: string): Generator<Fault> {
  const misfit = (property: string, key: string): Fault => ({
    pointer: `${at}/${property}`,
    message: `does not match "${key}" of the filter`,
  });
  for (const key of EQUAL) {
    if (filter[key] !== undefined && record[key] !== undefined && !isEqual(filter[key], record[key]))
      yield misfit(key, key);
  }
  for (const { key, property } of ONE_OF) {
    if (Array.isArray(filter[key]) && !filter[key].includes(record[property])) yield misfit(property, key);
  }
  for (const { key, property, sign } of RANGES) {
    if (typeof filter[key] !== "string" || DATE_ALONE.test(filter[key])) continue;
    if ((Date.parse(record[property]) - Date.parse(filter[key])) * sign < 0) yield misfit(property, key);
  }
}

/** UUIDs are equal in any case. */
function isEqual(one: Json, other: Json): boolean {
  return String(one).toLowerCase() === String(other).toLowerCase();
}
