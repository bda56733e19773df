import type { RecordJson } from "../emulated-records/record-json.ts";
import { EmulatorOptionError } from "./emulator-option-error.ts";
import { describeFound } from "./option-checks.ts";
import { parseTime } from "./parse-time.ts";

const TEXTS = ["workspaceUuid", "workflowUuid", "id", "title", "status"] as const;
const TEXTS_OR_NULL = [
  "userUuid",
  "releaseUuid",
  "batchUuid",
  "parentBatchUuid",
  "parentNodeUuid",
  "parentRunUuid",
] as const;
const TIMES = ["createdAt", "updatedAt"] as const;

/**
 * Checks what the filters read of a record that was handed in. The rest is served as it is, so that shapes which the spec
 * does not know can be served too.
 */
export function checkRecord(place: string, record: RecordJson, workspaceUuids: readonly string[]): void {
  if (typeof record !== "object" || record === null) throw wrong(place, "a record", record);
  for (const key of TEXTS) {
    if (typeof record[key] !== "string") throw wrong(`${place}.${key}`, "a text", record[key]);
  }
  for (const key of TEXTS_OR_NULL) {
    if (typeof (record[key] ?? "") !== "string") throw wrong(`${place}.${key}`, "a text or null", record[key]);
  }
  for (const key of TIMES) {
    if (parseTime(String(record[key])) === undefined) throw wrong(`${place}.${key}`, "a time in ISO 8601", record[key]);
  }
  if (typeof (record.isGroupParent ?? false) !== "boolean") {
    throw wrong(`${place}.isGroupParent`, "true, false or null", record.isGroupParent);
  }
  if (!Array.isArray(record.executions)) throw wrong(`${place}.executions`, "a list", record.executions);
  // No request would ever see the record.
  if (!workspaceUuids.includes(record.workspaceUuid)) {
    const known = workspaceUuids.join(", ");
    throw wrong(
      `${place}.workspaceUuid`,
      `one of the workspaces of the option "workspaces" (${known})`,
      record.workspaceUuid,
    );
  }
}

function wrong(place: string, expected: string, found: unknown): EmulatorOptionError {
  return new EmulatorOptionError(place, expected, describeFound(found));
}
