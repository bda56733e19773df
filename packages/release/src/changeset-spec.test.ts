import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { applyChange } from "./apply-change.ts";
import { PACKAGES } from "./bump.ts";

const PACKAGE = join(import.meta.dirname, "..");
const BASE = join(PACKAGE, "corpus/base.yaml");
let root: string;

/** A repository that released version 0.3.0 of everything. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "changeset-spec-"));
  const base = await readFile(BASE, "utf8");
  await write("spec/openapi.yaml", base);
  await write("spec/generated/openapi.json", JSON.stringify({ "x-generated": {}, ...parse(base) }));
  await write(".changeset/config.json", "{}");
  for (const name of PACKAGES) {
    const folder = name === "spec" ? "spec" : `packages/${name}`;
    await write(`${folder}/package.json`, JSON.stringify({ name: `@cargo-records/${name}`, version: "0.3.0" }));
  }
  await git("init", "--quiet");
  await git("add", ".");
  await git("-c", "user.name=test", "-c", "user.email=test@example.com", "commit", "--quiet", "--message", "Release");
  await git("tag", "@cargo-records/spec@0.2.0");
  await git("tag", "@cargo-records/spec@0.3.0");
});

afterAll(() => rm(root, { recursive: true }));

test("a spec that is the released one needs no changeset", async () => {
  expect(await run("--check")).toEqual({ code: 0, text: expect.stringContaining("cover what changed") });
  expect(await run()).toEqual({ code: 0, text: expect.stringContaining("no changeset is needed") });
});

test("a changed spec fails until its changeset is written, and then passes", async () => {
  const change = parse(await readFile(join(PACKAGE, "corpus/schema-renamed/change.yaml"), "utf8"));
  await write("spec/openapi.yaml", stringify(applyChange(parse(await readFile(BASE, "utf8")), change)));

  const refused = await run("--check");
  expect(refused.code).toBe(1);
  expect(refused.text).toContain("since @cargo-records/spec@0.3.0");
  expect(refused.text).toContain('"@cargo-records/types": minor   (pending: none)');
  expect(refused.text).not.toContain("@cargo-records/mock");

  expect((await run()).code).toBe(0);
  expect(await readFile(join(root, ".changeset/spec.md"), "utf8")).toMatchInlineSnapshot(`
    "---
    "@cargo-records/spec": patch
    "@cargo-records/types": minor
    "@cargo-records/validators": minor
    "@cargo-records/client": minor
    ---

    The API description changed.

    **\`PageOfThings\`: breaking** for types, validators, client.
    The two diffs disagree: nothing new on the wire, breaking in the types.

    - Wire, patch: Schema \`PageOfThings\` was added. At \`#/components/schemas/PageOfThings\`.
    - Types, major: Type \`ThingsPage\` is called \`PageOfThings\`, and its validator \`validatePageOfThings\`. To do: Write \`PageOfThings\` where your code names \`ThingsPage\`. At \`#/components/schemas/PageOfThings\`.

    1 more that nobody has to act on.
    "
  `);
  expect((await run("--check")).code).toBe(0);
});

test("another base can be named: a commit or a file", async () => {
  expect((await run("--base", "HEAD")).code).toBe(0);
  expect((await run("--base", BASE)).code).toBe(0);
});

test("a version without a tag cannot be compared, as in a shallow clone", async () => {
  await git("tag", "--delete", "@cargo-records/spec@0.2.0", "@cargo-records/spec@0.3.0");
  expect(await run("--check")).toEqual({ code: 2, text: expect.stringContaining("git fetch --tags") });
});

test("a wrong argument ends with 2 and the help", async () => {
  expect(await run("--chek")).toEqual({ code: 2, text: expect.stringContaining("Usage: changeset:spec") });
  expect(await run("--base", "nowhere")).toEqual({ code: 2, text: expect.stringContaining("nowhere is not a file") });
});

async function run(...args: string[]): Promise<{ readonly code: number; readonly text: string }> {
  const command = [join(PACKAGE, "src/changeset-spec.ts"), "--root", root, ...args];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, command);
    return { code: 0, text: stdout };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, text: stderr };
  }
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

async function git(...args: string[]): Promise<void> {
  await promisify(execFile)("git", args, { cwd: root });
}
