import document from "@cargo-records/spec/openapi.json" with { type: "json" };
import strict from "@cargo-records/spec/strict.json" with { type: "json" };
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { FIRST_OF_KIND } from "../known-bad.ts";
import { flatSchema } from "../schema/flat-schema.ts";
import { emulatedPage } from "./emulated-page.ts";
import { fullPage } from "./full-page.ts";

const RECORDS = 100;
const full = JSON.parse(fullPage(RECORDS));
const emulated = JSON.parse(await emulatedPage(RECORDS));

test.each([
  ["full", full],
  ["emulated", emulated],
])("the %s page keeps to the strict twin of the spec", (_, page) => {
  const validate = validator();
  expect(validate(page), JSON.stringify(validate.errors)).toBe(true);
  page.records[7].unknown = 1;
  expect(validate(page)).toBe(false);
  delete page.records[7].unknown;
});

test("in the full page no property of the spec is missing, and nothing is null", () => {
  const { $defs = {} } = flatSchema(document, "RecordsPage");
  const [first] = full.records;
  const keys = (name: string) => Object.keys($defs[name]?.properties ?? {}).sort();
  const kinds = { native: "Native", connector: "Connector", tool: "Tool", agent: "Agent" };
  expect(Object.keys(first).sort()).toEqual(keys("OrchestrationRecord"));
  for (const { kind, ...node } of first.nodes) {
    expect(Object.keys({ kind, ...node }).sort()).toEqual(keys(`${kinds[kind as keyof typeof kinds]}Node`));
    expect(Object.keys(node.retry).sort()).toEqual(keys("NodeRetry"));
  }
  for (const { nodeKind, ...execution } of first.executions) {
    const name = `${kinds[nodeKind as keyof typeof kinds]}Execution`;
    expect(Object.keys({ nodeKind, ...execution }).sort()).toEqual(keys(name));
  }
  expect(JSON.stringify(full)).not.toContain("null");
});

test("the full page has nodes and executions of all four kinds, where the known-bad pages expect them", () => {
  for (const { nodes, executions } of full.records) {
    for (const [kind, index] of Object.entries(FIRST_OF_KIND)) {
      expect(nodes[index].kind).toBe(kind);
      expect(executions[index].nodeKind).toBe(kind);
    }
  }
});

test("both pages have a hundred records, and no two are the same", () => {
  for (const page of [full, emulated]) {
    expect(new Set(page.records.map(({ runUuid }: { runUuid: string }) => runUuid)).size).toBe(RECORDS);
    expect(new Set(page.records.map((record: object) => JSON.stringify(record))).size).toBe(RECORDS);
  }
});

test("the emulated page is the same every time, and diverse: statuses, nulls, graphs and none, missing keys", async () => {
  expect(JSON.parse(await emulatedPage(RECORDS))).toEqual(emulated);
  const { records } = emulated as { records: Record<string, unknown>[] };
  expect(new Set(records.map(({ status }) => status)).size).toBeGreaterThan(2);
  expect(new Set(records.map(({ nodes }) => nodes === null)).size).toBe(2);
  expect(new Set(records.map((record) => Object.keys(record).length)).size).toBeGreaterThan(1);
});

function validator() {
  const ajv = addFormats.default(new Ajv.default({ strict: false }));
  ajv.addSchema(strict, "strict");
  return ajv.compile({
    $ref: "strict#/paths/~1orchestration~1records~1list/get/responses/200/content/application~1json/schema",
  });
}
