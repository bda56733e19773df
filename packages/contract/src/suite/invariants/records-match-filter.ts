import { isObject, type Json } from "../../document.ts";
import type { Fault } from "../check.ts";
import type { Invariant } from "./invariants.ts";
import { timeOf } from "./time-of.ts";

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
    if (differ(filter[key], record[key])) yield misfit(key, key);
  }
  for (const { key, property } of ONE_OF) {
    const [asked, found] = [filter[key], record[property]];
    if (Array.isArray(asked) && typeof found === "string" && !asked.includes(found)) yield misfit(property, key);
  }
  for (const { key, property, sign } of RANGES) {
    if ((timeOf(record[property]) - timeOf(filter[key])) * sign < 0) yield misfit(property, key);
  }
}

/** Whether values of the kinds that the schemas allow differ. UUIDs are equal in any case. */
function differ(asked: Json, found: Json): boolean {
  if (typeof asked !== "string" && typeof asked !== "boolean") return false;
  if (found === null) return true;
  return typeof found === typeof asked && String(found).toLowerCase() !== String(asked).toLowerCase();
}
