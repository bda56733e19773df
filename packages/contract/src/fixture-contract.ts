import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse, stringify } from "yaml";
import { run } from "./run-cli.ts";
import type { Contract } from "./suite/contract.ts";

const PACKAGE = join(import.meta.dirname, "..");
const REPOSITORY = join(PACKAGE, "../..");
const GENERATE = createRequire(import.meta.url).resolve("@cargo-records/codegen/src/main.ts");

/** Recordings of the operations that the fixture adds. */
export const FIXTURE_RECORDINGS: string = join(PACKAGE, "fixtures/recordings");

/** A copy of the contract with added operations, and what is generated from it. Gone when it is disposed of. */
export interface FixtureContract extends Contract, AsyncDisposable {
  /** The folder of the copy, laid out as this repository. */
  readonly folder: string;
}

/** Adds the operations of the fixture to a copy of the spec and generates everything from it, by hand-written code as it is. */
export async function fixtureContract(): Promise<FixtureContract> {
  await mkdir(join(PACKAGE, ".scratch"), { recursive: true });
  // Inside this package, so that imports resolve as in the repository.
  const folder = await mkdtemp(join(PACKAGE, ".scratch/fixture-"));
  const parts = [
    "spec/openapi.yaml",
    "spec/examples",
    ...["types", "validators", "client"].map((name) => `packages/${name}/src`),
  ];
  for (const part of parts) await cp(join(REPOSITORY, part), join(folder, part), { recursive: true });
  await linkValidators(folder);
  const spec = join(folder, "spec/openapi.yaml");
  await addOperations(spec);
  const { code, stderr } = await run(process.execPath, [GENERATE, "--spec", spec, "--out", folder]);
  if (code !== 0) throw new Error(`The fixture cannot be generated: ${stderr}`);
  const validators = (level: string): Promise<Contract["full"]> =>
    import(pathToFileURL(join(folder, `packages/validators/src/generated/${level}.ts`)).href);
  return {
    folder,
    document: JSON.parse(await readFile(join(folder, "spec/generated/openapi.json"), "utf8")),
    full: await validators("full"),
    strict: await validators("strict"),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

/** Makes the client of the copy use the validators of the copy. */
async function linkValidators(folder: string): Promise<void> {
  const entries = { ".": "./src/index.ts", "./shape": "./src/shape.ts", "./strict": "./src/strict.ts" };
  const manifest = { name: "@cargo-records/validators", type: "module", exports: entries };
  await writeFile(join(folder, "packages/validators/package.json"), JSON.stringify(manifest));
  await mkdir(join(folder, "node_modules/@cargo-records"), { recursive: true });
  await symlink(join(folder, "packages/validators"), join(folder, "node_modules/@cargo-records/validators"));
}

async function addOperations(path: string): Promise<void> {
  const spec = parse(await readFile(path, "utf8"));
  const added = parse(await readFile(join(PACKAGE, "fixtures/added-operations.yaml"), "utf8"));
  Object.assign(spec.paths, added.paths);
  Object.assign(spec.components.schemas, added.components.schemas);
  await writeFile(path, stringify(spec));
}
