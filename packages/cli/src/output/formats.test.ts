import { createClient } from "@cargo-records/client";
import { createEmulator } from "@cargo-records/mock";
import type { OrchestrationRecord } from "@cargo-records/types";
import { expect, test } from "vitest";
import type { Styles } from "../styles.ts";
import { csv, RECORD_COLUMNS } from "./csv.ts";
import { ndjson } from "./ndjson.ts";
import { table } from "./table.ts";

const plain = (text: string): string => text;
const STYLES: Styles = { isOn: false, red: plain, green: plain, yellow: plain, dim: plain, bold: plain };

async function recordOf(changes: Partial<OrchestrationRecord>): Promise<OrchestrationRecord> {
  const { fetch } = createEmulator({ records: 1 });
  const [record] = await createClient({ token: "any", fetch }).orchestration.records.search().toArray({ max: 1 });
  return { ...(record as OrchestrationRecord), ...changes };
}

test("fields of csv with a quote, a comma or a line break are quoted; null is empty, lists are JSON", async () => {
  const record = await recordOf({ title: 'a "b", c\nd', errorMessage: null, executions: [] });
  expect(csv(["title", "errorMessage", "executions", "nothing"]).rows([record], true)).toEqual([
    '"a ""b"", c\nd",,[],\n',
  ]);
  expect(csv().head.trim().split(",")).toEqual(RECORD_COLUMNS);
  expect(RECORD_COLUMNS).toContain("finishedAt");
});

test("a path goes into lists by number, and by name through all of their items", async () => {
  const record = await recordOf({});
  const [row] = ndjson(["executions.status", "executions.1.nodeSlug", "title.length", "nodes.99.kind"]).rows(
    [record],
    true,
  );
  expect(JSON.parse(String(row))).toEqual({
    "executions.status": record.executions.map(({ status }) => status),
    "executions.1.nodeSlug": record.executions[1]?.nodeSlug ?? null,
    "title.length": null,
    "nodes.99.kind": null,
  });
});

test("columns of a table line up by what a terminal shows, and are cut to its width", async () => {
  const rows = [await recordOf({ id: "東京", title: "x".repeat(100) }), await recordOf({ id: "ab", title: "y" })];
  const lines = table(30, STYLES, ["id", "title", "status"])
    .rows(rows, true)
    .map((line) => line.trimEnd());
  expect(lines.slice(0, 3)).toEqual([
    "id    title            status",
    `東京  ${"x".repeat(14)}…  success`,
    "ab    y                success",
  ]);
});
