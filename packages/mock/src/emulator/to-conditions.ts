import { parseTime } from "./parse-time.ts";
import type { RecordsFilter } from "./records-filter.ts";
import type { ShortNames } from "./short-names.ts";

/** A condition on rows in SQL, and its parameters in order. */
export interface Conditions {
  where: string;
  params: (number | string)[];
}

/** How the emulator is set to read filters, where the API's way is not known. */
export interface FilterReading {
  bounds: "inclusive" | "exclusive";
  titleMatch: "contains" | "exact";
}

/** The filter keys that a row must equal, and their columns. */
const NAMED = [
  ["workflowUuid", "workflow"],
  ["userUuid", "user"],
  ["releaseUuid", "release"],
  ["batchUuid", "batch"],
  ["parentBatchUuid", "parentBatch"],
  ["parentNodeUuid", "parentNode"],
] as const;

const TIMES = [
  ["createdAfter", "createdAt >"],
  ["createdBefore", "createdAt <"],
  ["updatedAfter", "updatedAt >"],
  ["updatedBefore", "updatedAt <"],
] as const;

/** The conditions of a filter on the rows of a workspace. The one on executions comes last: it costs most. */
export function toConditions(
  filter: RecordsFilter,
  workspaceUuid: string,
  names: ShortNames,
  { bounds, titleMatch }: FilterReading,
): Conditions {
  const wheres: string[] = [];
  const params: (number | string)[] = [];
  const add = (where: string, ...values: (number | string)[]) => {
    wheres.push(where);
    params.push(...values);
  };
  add("workspace = ?", names.find(workspaceUuid));
  for (const [key, column] of NAMED) {
    const value = filter[key];
    if (value !== undefined) add(`${column} = ?`, names.find(value));
  }
  if (filter.parentRunUuid !== undefined) add("parentRun = ?", filter.parentRunUuid.toLowerCase());
  if (filter.statuses) add(`status IN (${filter.statuses.map((status) => names.find(status)).join(", ")})`);
  for (const [key, comparison] of TIMES) {
    const time = filter[key];
    if (time !== undefined) add(`${comparison}${bounds === "inclusive" ? "=" : ""} ?`, parseTime(time) ?? 0);
  }
  if (filter.ids) add("id IN (SELECT value FROM json_each(?))", JSON.stringify(filter.ids));
  if (filter.isGroupParent !== undefined) add("isGroupParent = ?", Number(filter.isGroupParent));
  const text =
    titleMatch === "exact" ? (column: string) => `${column} = ?` : (column: string) => `instr(${column}, ?) > 0`;
  if (filter.title !== undefined) add(text("title"), filter.title);
  if (filter.titleOrId !== undefined) {
    add(`(${text("title")} OR ${text("id")})`, filter.titleOrId, filter.titleOrId);
  }
  if (filter.executionsFilter) add("executions_match(generated, record)");
  return { where: wheres.join(" AND "), params };
}
