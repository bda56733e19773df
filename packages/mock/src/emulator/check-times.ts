import { jsonPointer } from "../json-pointer.ts";
import type { SchemaIssue } from "./check-schema.ts";
import { parseTime } from "./parse-time.ts";
import type { RecordsFilter } from "./records-filter.ts";

const TIMES = ["createdAfter", "createdBefore", "updatedAfter", "updatedBefore"] as const;

/** The first time of a filter that is none. The spec gives them no format, so its schema cannot say. */
export function checkTimes(filter: RecordsFilter): SchemaIssue | undefined {
  const wrong = TIMES.find((key) => filter[key] !== undefined && parseTime(filter[key]) === undefined);
  return wrong && { pointer: jsonPointer("", wrong), problem: "expected a date or a time in ISO 8601" };
}
