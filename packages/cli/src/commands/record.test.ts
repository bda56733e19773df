import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readScenario } from "@cargo-records/mock";
import { expect, test } from "vitest";
import { allRecords } from "../../test-support/all-records.ts";
import { emulate } from "../../test-support/emulate.ts";
import { runBin } from "../../test-support/run-bin.ts";
import { scratch } from "../../test-support/scratch.ts";

test("keeps exchanges without the token, titles and ids of the records, and says what it redacted", async () => {
  const cwd = await scratch();
  const { at, baseUrl } = await emulate({ records: 60 });
  const args = ["record", "failed-runs", "--status", "error", "--pages", "2", "--page-size", "2", ...at];
  const { code, stdout, stderr } = await runBin(args, { cwd, env: { CARGO_API_TOKEN: "canary-token-7f3a9" } });
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/failed-runs: created \(01-list\.json, 02-search\.json, 03-search\.json\)\nRedacted: \w/);
  const folder = join(cwd, "recordings/failed-runs");
  const texts = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), "utf8")));
  const failed = await allRecords(baseUrl, { statuses: ["error"] });
  for (const secret of [
    "canary-token-7f3a9",
    ...failed.slice(0, 4).flatMap(({ title, runUuid }) => [title, runUuid]),
  ]) {
    for (const text of texts) expect(text).not.toContain(secret);
  }
  const { recordings } = await readScenario("failed-runs", join(cwd, "recordings"));
  expect(recordings.map(({ exchange }) => exchange.provenance.source)).toEqual(["emulated", "emulated", "emulated"]);
  expect(recordings[2]?.exchange.request.body).toEqual({ statuses: ["error"], limit: 2, offset: 2 });
});

test("what differs from a recording that is there is told, and written with --update only", async () => {
  const cwd = await scratch();
  const { at } = await emulate({ records: 60 });
  const other = await emulate({ records: 61, seed: 2 });
  const record = (...flags: readonly string[]) => runBin(["record", "some-runs", ...flags], { cwd });
  expect(await record(...at)).toMatchObject({ code: 0 });
  expect(await record(...at)).toMatchObject({ code: 0, stdout: expect.stringContaining("unchanged") });
  expect(await record(...other.at)).toMatchObject({ code: 8, stderr: expect.stringContaining("--update replaces it") });
  expect(await record(...other.at, "--update")).toMatchObject({ code: 0, stdout: expect.stringContaining("updated") });
  expect(await runBin(["record", "Not Kebab", ...at], { cwd })).toMatchObject({ code: 2 });
});
