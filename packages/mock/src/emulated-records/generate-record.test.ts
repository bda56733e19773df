import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyOptions } from "../../test-support/any-options.ts";
import { familyFaults } from "../../test-support/family-faults.ts";
import { generatedRecords, generateOptions } from "../../test-support/generated-records.ts";
import { recordFaults } from "../../test-support/record-faults.ts";
import { schemaFaults } from "../../test-support/schema-faults.ts";
import type { Json } from "../recording.ts";
import type { Distribution } from "./generate-options.ts";
import { generateRecord } from "./generate-record.ts";
import type { RecordJson } from "./record-json.ts";

const FAST_CHECK_SEED = 20_261_124;
const DISTRIBUTIONS: readonly Distribution[] = ["uniform", "bursty", "heavy-day"];

describe("every record", () => {
  test("is what the strict twin of the spec describes", () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        expect(schemaFaults(generateRecord(options))).toEqual([]);
      }),
      { seed: FAST_CHECK_SEED, numRuns: 3_000 },
    );
  });

  test("contradicts itself nowhere", () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        expect(recordFaults(generateRecord(options), options)).toEqual([]);
      }),
      { seed: FAST_CHECK_SEED, numRuns: 3_000 },
    );
  });

  test("is the same again for the same options, to the byte, whatever was generated and changed in between", () => {
    fc.assert(
      fc.property(anyOptions, anyOptions, (options, others) => {
        const first = generateRecord(options);
        const text = JSON.stringify(first);
        generateRecord(others);
        for (const node of first.nodes ?? []) Object.assign(node.config, { changed: true });
        first.executions.length = 0;
        expect(JSON.stringify(generateRecord(structuredClone(options)))).toBe(text);
      }),
      { seed: FAST_CHECK_SEED, numRuns: 1_000 },
    );
  });

  test("survives JSON, and is JSON to the compiler", () => {
    const record: Json = generateRecord(generateOptions());
    expect(JSON.parse(JSON.stringify(record))).toStrictEqual(record);
  });
});

describe.each(DISTRIBUTIONS)("two thousand %s records", (distribution) => {
  const options = generateOptions({ distribution, seed: 5 });
  const records = generatedRecords(options);

  test("keep to the strict twin and contradict themselves nowhere", () => {
    expect(records.flatMap((record) => [...schemaFaults(record), ...recordFaults(record, options)])).toEqual([]);
  });

  test("have ids and runs of their own; ids are no uuids", () => {
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    expect(new Set(records.map(({ runUuid }) => runUuid)).size).toBe(records.length);
    expect(records[123]?.id).toMatch(/^(?:acct|contact|lead|deal)-000123$/);
  });

  test("have parents among them that agree with their children", () => {
    const children = records.filter(({ parentRunUuid }) => parentRunUuid !== null);
    expect(children.length).toBeGreaterThan(50);
    expect(children.flatMap((child) => familyFaults(child, records))).toEqual([]);
    expect(new Set(children.map(({ isGroupParent }) => isGroupParent))).toEqual(new Set([true, false]));
  });

  test("share batches and a fixed set of workflows", () => {
    const batches = Map.groupBy(records, ({ batchUuid }) => batchUuid);
    const large = [...batches].filter(([batch, members]) => batch !== null && members.length > 4);
    expect(large.length).toBeGreaterThan(20);
    expect(new Set(records.map(({ workflowUuid }) => workflowUuid)).size).toBe(10);
  });
});

describe("a known-bad record is found", () => {
  const options = generateOptions({ seed: 5 });
  const records = generatedRecords(options);
  const good = records.find(({ id }) => id === records.find(isPlainSuccess)?.id) as RecordJson;

  test.each<[fault: string, bad: Partial<RecordJson> | ((record: RecordJson) => object)]>([
    ["finished exactly in a final status", { finishedAt: null }],
    ["finished exactly in a final status", { status: "running" }],
    ["times lie within the range", { updatedAt: new Date(options.to).toISOString() }],
    ["changed after it was created", ({ updatedAt }) => ({ createdAt: updatedAt, updatedAt: good.createdAt })],
    ["a release or nodes, never both", { nodes: [] }],
    ["a message exactly when the run failed", { errorMessage: "It failed." }],
    ["agent, chat and message come together", { parentChatUuid: "21a3230e-0377-4a58-aff1-b3709a9e2328" }],
    ["the workflow belongs to the workspace", ({ runUuid }) => ({ workflowUuid: runUuid })],
    ["begins at the first node", ({ executions }) => ({ executions: executions.slice(1) })],
    ["goes on with the next execution", ({ executions }) => ({ executions: executions.toSpliced(1, 1) })],
    ["leads nowhere in the end", ({ executions }) => ({ executions: executions.slice(0, -1) })],
    ["executes known nodes", ({ executions, runUuid }) => ({ executions: [{ ...executions[0], nodeUuid: runUuid }] })],
    [
      "follows the child that it names",
      ({ executions }) => ({ executions: [{ ...executions[0], nodeChildIndex: 7 }] }),
    ],
  ])("%s", (fault, bad) => {
    expect(recordFaults(good, options)).toEqual([]);
    const changed = { ...good, ...(typeof bad === "function" ? bad(good) : bad) };
    expect(recordFaults(changed, options)).toContain(fault);
  });

  test.each<[fault: string, bad: object]>([
    ["/records/0/status must be equal to one of the allowed values", { status: "idle" }],
    ["/records/0 must NOT have unevaluated properties", { extra: 1 }],
    ['/records/0/runUuid must match format "uuid"', { runUuid: "run-1" }],
    ["/records/0/title must be string", { title: null }],
  ])("by the schema: %s", (fault, bad) => {
    expect(schemaFaults({ ...good, ...bad })).toContain(fault);
  });

  test("as a child that its parent does not know", () => {
    const child = records.find(({ isGroupParent }) => isGroupParent) as RecordJson;
    expect(familyFaults(child, records)).toEqual([]);
    expect(familyFaults({ ...child, batchUuid: null }, records)).toEqual(["of the batch that the group started"]);
    expect(familyFaults({ ...child, parentRunUuid: child.runUuid }, records)).toEqual(["the parent executed the node"]);
  });
});

function isPlainSuccess({ status, nodes, parentAgentUuid, parentRunUuid, executions }: RecordJson): boolean {
  const isPlain = nodes === null && parentAgentUuid === null && parentRunUuid === null;
  return isPlain && status === "success" && executions.length > 3;
}
