import { expect, test } from "vitest";
import { createEmulator } from "../src/emulator/create-emulator.ts";

const MILLION = 1_000_000;
const GIGABYTE = 1_000_000_000;
const LIST_URL = "http://localhost/v1/orchestration/records/list";

test("a million records fit into a gigabyte", async () => {
  const started = performance.now();
  using emulator = createEmulator({ records: MILLION });
  const figures = [`seeded in ${seconds(started)}`];
  expect(emulator.size).toBe(MILLION);
  const search = async (name: string, filter: object) => {
    const asked = performance.now();
    const headers = { authorization: "Bearer any" };
    const response = await emulator.fetch(LIST_URL, { method: "POST", headers, body: JSON.stringify(filter) });
    const page = (await response.json()) as { records: { workflowUuid: string; createdAt: string }[]; count: number };
    figures.push(`${name}: ${page.count} in ${seconds(asked)}`);
    return page;
  };
  const all = await search("everything", {});
  expect(all.count).toBe(MILLION);
  const [first] = all.records;
  const workflowUuid = first?.workflowUuid;
  const ofOne = await search("one workflow, failed", { workflowUuid, statuses: ["error"], limit: 100 });
  expect(ofOne.records.every((record) => record.workflowUuid === workflowUuid)).toBe(true);
  const createdBefore = all.records.at(-1)?.createdAt ?? "";
  const older = await search("created before", { createdBefore, limit: 100 });
  expect(older.records.every(({ createdAt }) => createdAt <= createdBefore)).toBe(true);
  const { rss } = process.memoryUsage();
  console.info(`${figures.join("; ")}; RSS ${Math.round(rss / 1e6)} MB`);
  expect(rss).toBeLessThan(GIGABYTE);
});

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(3)} s`;
}
