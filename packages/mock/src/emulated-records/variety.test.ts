import { describe, expect, test } from "vitest";
import { generatedRecords } from "../../test-support/generated-records.ts";
import type { ExecutionJson, NodeJson, RecordJson } from "./record-json.ts";

const records = generatedRecords({ seed: 11 });
const executions = records.flatMap((record) => record.executions);
const nodes = records.flatMap((record) => record.nodes ?? []);

describe("within two thousand records", () => {
  test("every status occurs, success the most", () => {
    const count = (status: string) => records.filter((record) => record.status === status).length;
    for (const status of ["pending", "running", "error", "cancelled"]) expect(count(status)).toBeGreaterThan(20);
    expect(count("cancelling")).toBeGreaterThan(5);
    expect(count("success")).toBeGreaterThan(1_300);
  });

  test.each(["native", "connector", "tool", "agent"])("%s nodes and executions occur", (kind) => {
    expect(nodes.some((node) => node.kind === kind)).toBe(true);
    for (const status of ["success", "error", "pending"]) {
      expect(executions.some((execution) => execution.nodeKind === kind && execution.status === status)).toBe(true);
    }
  });

  test.each<keyof RecordJson>([
    "userUuid",
    "releaseUuid",
    "nodes",
    "batchUuid",
    "parentRunUuid",
    "parentNodeUuid",
    "parentBatchUuid",
    "parentAgentUuid",
    "parentChatUuid",
    "parentMessageUuid",
    "isGroupParent",
    "errorMessage",
    "finishedAt",
  ])("%s of a record is null and is not", (key) => {
    expect(isBothWays(records, key)).toBe(true);
  });

  test.each<keyof ExecutionJson>([
    "nodeBatchUuid",
    "nodeRunUuid",
    "nodeMessageUuid",
    "nodeChildIndex",
    "nextNodeUuid",
    "errorMessage",
    "title",
    "iconUrl",
    "nodeReleaseUuid",
    "startedAt",
    "updatedAt",
    "finishedAt",
  ])("%s of an execution is null and is not", (key) => {
    expect(isBothWays(executions, key)).toBe(true);
  });

  test.each<keyof NodeJson>([
    "connectorUuid",
    "toolUuid",
    "agentUuid",
    "templateSlug",
    "releaseUuid",
    "waitUntilFinished",
    "name",
    "description",
    "retry",
    "fallbackChildUuid",
  ])("%s of a node is there and is not", (key) => {
    expect(new Set(nodes.map((node) => key in node))).toEqual(new Set([true, false]));
  });

  test("newer and older shapes occur", () => {
    expect(new Set(records.map((record) => "traceUuid" in record))).toEqual(new Set([true, false]));
    expect(executions.some((execution) => "nodeWaitUntilFinished" in execution)).toBe(true);
    expect(new Set(records.map(({ isGroupParent }) => isGroupParent))).toEqual(new Set([true, false, null]));
  });

  test("graphs have a dangling edge, a negative and a fractional place, and nodes within nodes", () => {
    expect(nodes.some(({ childrenUuids }) => childrenUuids.includes(null))).toBe(true);
    expect(nodes.some(({ position }) => position.x < 0 && !Number.isInteger(position.x))).toBe(true);
    expect(nodes.some(({ config }) => Array.isArray(config["_nodes"]) && config["_nodes"].length > 0)).toBe(true);
  });

  test("fallbacks take over, filters stop, agents are cut off, credits are fractions", () => {
    const succeeded = records.filter(({ status }) => status === "success");
    expect(succeeded.some((record) => record.executions.some(({ status }) => status === "error"))).toBe(true);
    expect(succeeded.some((record) => record.executions.at(-1)?.nodeSlug === "qualify")).toBe(true);
    expect(executions.some(({ title }) => title !== null && /^✅ \{".*…$/.test(title))).toBe(true);
    expect(executions.some(({ creditsUsedCount }) => !Number.isInteger(creditsUsedCount))).toBe(true);
  });

  test("titles go beyond ASCII and beyond 16 bits, stay well-formed, and show inputs", () => {
    const titles = records.map(({ title }) => title);
    expect(titles.some((title) => /[^ -ÿ]/.test(title))).toBe(true);
    expect(titles.some((title) => /\p{Extended_Pictographic}/u.test(title))).toBe(true);
    expect(titles.filter((title) => title.startsWith("{")).map((title) => typeof JSON.parse(title))).toContain(
      "object",
    );
    expect(JSON.stringify(records).isWellFormed()).toBe(true);
  });

  test("every address is under example.com", () => {
    const addresses = JSON.stringify(records).match(/[\w-]+(?:\.[\w-]+)*\.(?:com|io|net|org|ai)\b/g) ?? [];
    expect(addresses.length).toBeGreaterThan(100);
    expect(addresses.filter((address) => !/(?:^|\.)example\.com$/.test(address))).toEqual([]);
  });
});

function isBothWays<Item extends object>(items: readonly Item[], key: keyof Item): boolean {
  const withKey = items.filter((item) => key in item);
  return withKey.some((item) => item[key] === null) && withKey.some((item) => item[key] !== null);
}
