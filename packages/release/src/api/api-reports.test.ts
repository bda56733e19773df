import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiReport, apiReports } from "./api-reports.ts";
import { leftOver, PUBLISHED, REPORTS, unreviewed } from "./committed-reports.ts";

let scratch: string;
let reports: readonly ApiReport[];

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "api-reports-"));
  const made = PUBLISHED.map((root) => apiReports(root, join(scratch, basename(root))));
  reports = (await Promise.all(made)).flat();
});
afterAll(() => rm(scratch, { recursive: true }));

test("what the packages export is what was reviewed; `pnpm api:report` writes it anew", async () => {
  expect(await unreviewed(reports)).toEqual([]);
  expect(await leftOver(reports)).toEqual([]);
  expect(reports.length).toBeGreaterThan(PUBLISHED.length);
});

test("an export that is gone, or of another type, is named", async () => {
  const root = join(scratch, "worsened");
  await mkdir(join(root, "dist"), { recursive: true });
  const manifest = { name: "@cargo-records/client", exports: { "./http": { types: "./dist/http.d.ts" } } };
  await writeFile(join(root, "package.json"), JSON.stringify(manifest));
  await writeFile(join(root, "dist/http.d.ts"), "/** @public */\nexport declare function createHttpClient(): void;\n");
  const findings = await unreviewed(await apiReports(root, join(scratch, "worsened-reports")));
  expect(findings).toEqual([expect.stringMatching(/^client-http\.api\.md: line \d+ is now /)]);
  const [first] = reports;
  const longer = `${await readFile(join(REPORTS, first?.file ?? ""), "utf8")}more\n`;
  expect(await unreviewed([{ file: first?.file ?? "", text: longer }])).toEqual([expect.stringContaining("`more`")]);
});

test("a report of nothing is noticed", async () => {
  expect(await leftOver(reports.slice(1))).toEqual([reports[0]?.file]);
  expect(await unreviewed([{ file: "other.api.md", text: "" }])).toEqual(["other.api.md is new"]);
});
