import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { checkInstalled } from "./check-installed.ts";

const PACKAGE = resolve(import.meta.dirname, "../..");
const SCRATCH = mkdtempSync(join(tmpdir(), "installed-"));
afterAll(() => rmSync(SCRATCH, { recursive: true }));

/** What an installed package of ours looks like, as small as can be. It has a name that no report is about. */
const NAME = "@cargo-records/sampled";
const MANIFEST = JSON.stringify({ name: NAME, type: "module", exports: { ".": "./index.js" } });

/** A project with the package, and what samples are answered by. */
function projectWith(readme: string, manifest = MANIFEST): string {
  const project = mkdtempSync(join(SCRATCH, "project-"));
  const root = join(project, "node_modules", NAME);
  const files = { "package.json": manifest, "README.md": readme, "index.js": "", "index.d.ts": "export type A = 1;\n" };
  mkdirSync(root, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
  link(resolve(PACKAGE, "../mock"), join(project, "node_modules/@cargo-records/mock"));
  link(join(PACKAGE, "node_modules/@types/node"), join(project, "node_modules/@types/node"));
  return project;
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}

const sample = (code: string): string => `# Sampled\n\n\`\`\`ts\n${code}\n\`\`\`\n`;

describe("an installed package", () => {
  test("whose sample runs is found fit", async () => {
    expect(await checkInstalled(projectWith(sample("console.log(1);")), [NAME])).toEqual([]);
  });

  test.each([
    ["whose sample throws", sample('throw new Error("no luck");'), "no luck"],
    ["whose sample does not compile", sample('const number: number = "text";\nconsole.log(number);'), "TS2322"],
    ["whose sample imports what it does not bring", sample(`import "${NAME}/gone";`), "TS2882"],
  ])("%s is stopped by name", async (_what, readme, reason) => {
    const findings = await checkInstalled(projectWith(readme), [NAME]);
    expect(findings).toEqual([expect.stringContaining(`${NAME}: samples: sample 1: `)]);
    expect(findings[0]).toContain(reason);
  });

  test("that exports what no reviewer saw is stopped by name", async () => {
    const manifest = JSON.stringify({ ...JSON.parse(MANIFEST), exports: { ".": { types: "./index.d.ts" } } });
    const findings = await checkInstalled(projectWith(sample("console.log(1);"), manifest), [NAME]);
    expect(findings).toEqual([`${NAME}: api: sampled.api.md is new`]);
  });
});
