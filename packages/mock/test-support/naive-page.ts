import type { ExecutionJson, RecordJson } from "../src/emulated-records/record-json.ts";
import type { EmulatorOptions } from "../src/emulator/emulator-options.ts";
import type { ExecutionCondition, RecordsFilter } from "../src/emulator/records-filter.ts";

/** How the emulator that is compared reads filters. */
export interface NaiveReading {
  workspaceUuid: string;
  bounds: NonNullable<EmulatorOptions["bounds"]>;
  titleMatch: NonNullable<EmulatorOptions["titleMatch"]>;
  sort: "createdAt-desc" | "createdAt-asc" | "updatedAt-desc" | "id";
  defaultLimit: number;
}

/** The page that a filter asks for, found by looking at every record: what an emulator's answer must equal. */
export function naivePage(
  records: readonly RecordJson[],
  filter: RecordsFilter,
  reading: NaiveReading,
): { records: RecordJson[]; count: number } {
  const matching = records.filter((record) => matches(record, filter, reading));
  const { limit = reading.defaultLimit, offset = 0 } = filter;
  return { records: sorted(matching, reading.sort).slice(offset, offset + limit), count: matching.length };
}

function matches(
  record: RecordJson,
  filter: RecordsFilter,
  { workspaceUuid, bounds, titleMatch }: NaiveReading,
): boolean {
  const same = (wanted: string | undefined, found: string | null | undefined) => {
    return wanted === undefined || wanted.toLowerCase() === found?.toLowerCase();
  };
  const inTime = (time: string, after: string | undefined, before: string | undefined) => {
    const edge = bounds === "inclusive" ? 0 : 1;
    const at = Date.parse(time);
    return (!after || at >= Date.parse(after) + edge) && (!before || at <= Date.parse(before) - edge);
  };
  const named = (wanted: string, text: string) => (titleMatch === "exact" ? text === wanted : text.includes(wanted));
  const { title, titleOrId, ids, statuses, isGroupParent, executionsFilter } = filter;
  return (
    record.workspaceUuid === workspaceUuid &&
    same(filter.workflowUuid, record.workflowUuid) &&
    same(filter.userUuid, record.userUuid) &&
    same(filter.releaseUuid, record.releaseUuid) &&
    same(filter.batchUuid, record.batchUuid) &&
    same(filter.parentBatchUuid, record.parentBatchUuid) &&
    same(filter.parentNodeUuid, record.parentNodeUuid) &&
    same(filter.parentRunUuid, record.parentRunUuid) &&
    (ids?.includes(record.id) ?? true) &&
    (statuses?.includes(record.status) ?? true) &&
    (isGroupParent === undefined || record.isGroupParent === isGroupParent) &&
    (title === undefined || named(title, record.title)) &&
    (titleOrId === undefined || named(titleOrId, record.title) || named(titleOrId, record.id)) &&
    inTime(record.createdAt, filter.createdAfter, filter.createdBefore) &&
    inTime(record.updatedAt, filter.updatedAfter, filter.updatedBefore) &&
    (executionsFilter === undefined || executed(record.executions, executionsFilter))
  );
}

function executed(executions: ExecutionJson[], filter: NonNullable<RecordsFilter["executionsFilter"]>): boolean {
  const groups = filter.groups.map(({ conjonction, conditions }) => {
    const held = conditions.map((condition) => holds(executions, condition));
    return conjonction === "and" ? !held.includes(false) : held.includes(true);
  });
  return filter.conjonction === "and" ? !groups.includes(false) : groups.includes(true);
}

function holds(executions: ExecutionJson[], { nodeSlug, status, value }: ExecutionCondition): boolean {
  const ofNode = executions.filter((execution) => execution.nodeSlug === nodeSlug);
  if (status === "absent") return ofNode.length === 0;
  const texts = ofNode
    .filter((execution) => execution.status === status)
    .map(({ title, errorMessage }) => ({ success: title, error: errorMessage, pending: value ?? "" })[status]);
  return value === undefined ? texts.length > 0 : texts.some((text) => text?.includes(value));
}

/** Later records come first among equals when the order descends. */
function sorted(records: readonly RecordJson[], sort: NaiveReading["sort"]): RecordJson[] {
  const key = (record: RecordJson) => {
    if (sort === "id") return record.id;
    return sort === "updatedAt-desc" ? record.updatedAt : record.createdAt;
  };
  const ascending = records.toSorted((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
  return sort.endsWith("-desc") ? ascending.reverse() : ascending;
}
