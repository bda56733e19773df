import fc from "fast-check";
import type { RecordJson } from "../src/emulated-records/record-json.ts";
import type { ExecutionCondition, RecordsFilter } from "../src/emulator/records-filter.ts";

const STATUSES = ["pending", "running", "success", "error", "cancelled", "cancelling"];
const MS_PER_DAY = 86_400_000;

/** Filters with any of the keys, mostly about values that these records have, so that they match some and not all. */
export function filterArbitrary(records: readonly RecordJson[]): fc.Arbitrary<RecordsFilter> {
  const ofRecords = (pick: (record: RecordJson) => string | null | undefined, other: fc.Arbitrary<string>) => {
    const found = [...new Set(records.map(pick).filter((value) => typeof value === "string"))];
    return found.length === 0 ? other : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...found) }, other);
  };
  const uuid = (pick: (record: RecordJson) => string | null | undefined) => {
    return fc.tuple(ofRecords(pick, fc.uuid({ version: 4 })), fc.boolean()).map(([text, upper]) => {
      return upper ? text.toUpperCase() : text;
    });
  };
  const id = ofRecords((record) => record.id, fc.string());
  const title = partOf(ofRecords((record) => record.title, fc.string()));
  const creation = timeNear(ofRecords((record) => record.createdAt, fc.constant("2025-12-01T00:00:00.000Z")));
  const change = timeNear(ofRecords((record) => record.updatedAt, fc.constant("2025-12-01T00:00:00.000Z")));
  const count = fc.oneof(
    fc.integer({ min: 0, max: records.length + 10 }),
    fc.constantFrom(0, 1, 2 ** 31, 2 ** 53, 1e300),
  );
  const keys: { [Key in keyof RecordsFilter]-?: fc.Arbitrary<NonNullable<RecordsFilter[Key]>> } = {
    workflowUuid: uuid((record) => record.workflowUuid),
    userUuid: uuid((record) => record.userUuid),
    ids: fc.array(id, { maxLength: 40 }),
    title,
    titleOrId: fc.oneof(title, partOf(id)),
    releaseUuid: uuid((record) => record.releaseUuid),
    batchUuid: uuid((record) => record.batchUuid),
    statuses: fc.subarray(STATUSES),
    parentBatchUuid: uuid((record) => record.parentBatchUuid),
    parentRunUuid: uuid((record) => record.parentRunUuid),
    parentNodeUuid: uuid((record) => record.parentNodeUuid),
    isGroupParent: fc.boolean(),
    executionsFilter: executionsFilter(records),
    createdAfter: creation,
    createdBefore: creation,
    updatedAfter: change,
    updatedBefore: change,
    limit: count,
    offset: count,
  };
  // Few keys at a time: most filters with many of them match nothing, and say little.
  const names = Object.keys(keys) as (keyof RecordsFilter)[];
  return fc.subarray(names, { maxLength: 4 }).chain((chosen) => {
    return fc.record(Object.fromEntries(chosen.map((name) => [name, keys[name]]))) as fc.Arbitrary<RecordsFilter>;
  });
}

/** The whole of a text or a piece of it, cut between characters. */
function partOf(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(text, fc.nat(), fc.nat(), fc.boolean()).map(([whole, from, length, cut]) => {
    const characters = [...whole];
    const start = from % (characters.length + 1);
    return cut ? characters.slice(start, start + (length % 6)).join("") : whole;
  });
}

/** A time at or around that of a record, in one of the forms that ISO 8601 has. */
function timeNear(time: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const distance = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -MS_PER_DAY, max: MS_PER_DAY }));
  const form = fc.constantFrom("ms", "seconds", "date", "offset");
  return fc.tuple(time, distance, form).map(([text, ms, chosen]) => {
    const iso = new Date(Date.parse(text) + ms).toISOString();
    if (chosen === "ms") return iso;
    if (chosen === "date") return iso.slice(0, 10);
    return chosen === "seconds" ? iso.replace(/\.\d+Z/, "Z") : iso.replace("Z", "+05:30");
  });
}

function executionsFilter(
  records: readonly RecordJson[],
): fc.Arbitrary<NonNullable<RecordsFilter["executionsFilter"]>> {
  const executions = records.flatMap((record) => record.executions);
  const texts = executions.flatMap(({ title, errorMessage }) => [title, errorMessage].filter((text) => text !== null));
  const nodeSlug = fc.constantFrom(...new Set(executions.map((execution) => execution.nodeSlug)), "nowhere");
  const condition: fc.Arbitrary<ExecutionCondition> = fc.record(
    {
      kind: fc.constant("node" as const),
      nodeSlug,
      status: fc.constantFrom("absent" as const, "pending" as const, "success" as const, "error" as const),
      value: partOf(fc.constantFrom(...texts, "nothing says this")),
    },
    { requiredKeys: ["kind", "nodeSlug", "status"] },
  );
  const conjonction = fc.constantFrom("and" as const, "or" as const);
  const group = fc.record({ conjonction, conditions: fc.array(condition, { maxLength: 3 }) });
  return fc.record({ conjonction, groups: fc.array(group, { maxLength: 3 }) });
}
