import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { run } from "./run-cli.ts";

const REPOSITORY = join(import.meta.dirname, "../../..");
const TURBO = createRequire(join(REPOSITORY, "package.json")).resolve("turbo/bin/turbo");

/** A workspace under this repository's boundaries: two packages, tagged, one importing the other. */
async function boundariesOf(importer: string, imported: string) {
  const folder = await mkdtemp(join(tmpdir(), "boundaries-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(join(REPOSITORY, "turbo.json"), join(folder, "turbo.json"));
  await writeFile(join(folder, "pnpm-workspace.yaml"), "packages: [packages/*]\n");
  await writeFile(join(folder, "package.json"), '{"name":"root","private":true,"packageManager":"pnpm@10.34.9"}');
  for (const [tag, dependencies] of [
    [importer, { [`@test/${imported}`]: "workspace:*" }],
    [imported, {}],
  ] as const) {
    const manifest = { name: `@test/${tag}`, dependencies };
    await mkdir(join(folder, "packages", tag), { recursive: true });
    await writeFile(join(folder, "packages", tag, "package.json"), JSON.stringify(manifest));
    await writeFile(join(folder, "packages", tag, "turbo.json"), JSON.stringify({ extends: ["//"], tags: [tag] }));
  }
  await writeFile(join(folder, "packages", importer, "index.ts"), `import "@test/${imported}";\n`);
  return run(process.execPath, [TURBO, "boundaries", "--cwd", folder]);
}

test.each([
  ["client", "types"],
  ["types", "spec"],
  ["validators", "types"],
  ["client", "validators"],
  ["mock", "spec"],
  ["cli", "client"],
  ["cli", "mock"],
  ["top", "client"],
])("%s may import %s", async (importer, imported) => {
  expect(await boundariesOf(importer, imported)).toMatchObject({ code: 0 });
});

test.each([
  ["types", "client"],
  ["spec", "types"],
  ["validators", "client"],
  ["mock", "client"],
  ["client", "mock"],
  ["client", "codegen"],
  ["client", "top"],
  ["cli", "top"],
  ["cli", "codegen"],
])("%s may not import %s", async (importer, imported) => {
  const { code, stderr } = await boundariesOf(importer, imported);
  expect(code).toBe(1);
  expect(stderr).toMatch(/found (without any tag listed in allowlist|with tag listed in denylist)/);
});
