import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createClient } from "@cargo-records/client";
import { createEmulator } from "@cargo-records/mock";
import type { OrchestrationRecord } from "@cargo-records/types";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violationsOf } from "../test-support/accessibility.ts";
import { openPage } from "../test-support/open-page.ts";

const COMMAND = join(dirname(fileURLToPath(import.meta.resolve("@cargo-records/cli/package.json"))), "dist/bin.js");
const RECORDS = 2_000;
/** Records that are drawn in ways of their own. */
const DRAWN: Readonly<Record<string, (record: OrchestrationRecord) => boolean>> = {
  "a run that failed": ({ nodes, status }) => nodes !== null && status === "error",
  "a run with a group": ({ nodes }) => nodes?.some(({ config }) => "_nodes" in config) ?? false,
  "a run of a release": ({ nodes, status }) => nodes === null && status === "error",
  "a run that has not begun": ({ executions }) => executions.length === 0,
};

let folder: string;
const pages = new Map<string, string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "command-pages-"));
  using emulator = createEmulator({ records: RECORDS });
  await using server = await emulator.listen();
  const baseUrl = `${server.url}/v1`;
  const all = await createClient({ token: "any", baseUrl }).orchestration.records.search().toArray({ max: RECORDS });
  const write = async (name: string, ...args: readonly string[]): Promise<void> => {
    const file = join(folder, `${pages.size}.html`);
    const env = { ...process.env, CARGO_API_TOKEN: "any" };
    await promisify(execFile)(process.execPath, [COMMAND, ...args, "--base-url", baseUrl, "--html", file], { env });
    pages.set(name, await readFile(file, "utf8"));
  };
  await write("stats", "stats");
  for (const [name, isMeant] of Object.entries(DRAWN)) await write(name, "show", all.find(isMeant)?.id ?? "none");
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(["light", "dark"] as const)("the pages of the command, %s", (colorScheme) => {
  test("keep to WCAG 2.2 AA, ask nobody, and are read without a script", async () => {
    const { page, others } = await openPage({ colorScheme, bypassCSP: true });
    expect(pages.size).toBe(5);
    for (const [name, html] of pages) {
      expect(html, name).not.toContain("<script");
      await page.setContent(html);
      expect(await violationsOf(page), name).toEqual([]);
      expect((await page.textContent("body"))?.length, name).toBeGreaterThan(100);
    }
    expect(others).toEqual([]);
  });
});

test("text that is too faint would be seen", async () => {
  const { page } = await openPage({ colorScheme: "light", bypassCSP: true });
  const html = pages.get("stats") ?? "";
  const faint = html.replaceAll("--text:#1a1c1e", "--text:#ddd");
  expect(faint).not.toBe(html);
  await page.setContent(faint);
  expect((await violationsOf(page)).join()).toContain("color-contrast");
});
