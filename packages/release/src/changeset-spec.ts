import { readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadSpec } from "@cargo-records/codegen/src/load-spec.ts";
import { SpecError } from "@cargo-records/codegen/src/spec-error.ts";
import { readChangesets } from "@changesets/read";
import { type Missing, missingAtFirst, missingLines } from "./changeset/gate.ts";
import { type Base, releasedSpec, specAt, versionsOf } from "./changeset/released-spec.ts";
import { neededBumps, renderChangeset } from "./changeset/render-changeset.ts";
import { UsageError } from "./changeset/usage-error.ts";
import { diffSpecs, rateDifference } from "./compare-specs.ts";

/** One file for everything since the last release, so that running again replaces it. */
const CHANGESET = ".changeset/spec.md";
const HELP = `Usage: changeset:spec [--check] [--base <file or commit>] [--root <folder>]

Compares the spec with that of the last release and writes ${CHANGESET}: the bump of each package, and every change
with what to do. Edit the words as you like before you commit.

  --check          write nothing; end with 1 when the pending changesets give a package less than the changes need
  --base <what>    compare with this description or git commit (default: the last tag @cargo-records/spec@…)
  --root <folder>  the repository (default: this one)
  --help           show this

Ends with 0 when all is well, 1 when a changeset is missing, 2 when it cannot tell.
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  try {
    const options = readOptions(args);
    if (options.help) return say(HELP);
    const root = resolve(options.root ?? join(import.meta.dirname, "../../.."));
    const base = options.base === undefined ? await releasedSpec(root) : await specAt(root, options.base);
    if (base === undefined) return await firstRelease(root);
    return await compare(root, base, options.check === true);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof SpecError)) throw error;
    process.stderr.write(`changeset:spec: ${error.message}\n`);
    return 2;
  }
}

function readOptions(args: string[]): { check?: boolean; help?: boolean; base?: string; root?: string } {
  try {
    return parseArgs({
      args,
      options: {
        check: { type: "boolean" },
        help: { type: "boolean", short: "h" },
        base: { type: "string" },
        root: { type: "string" },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${HELP}`);
  }
}

async function firstRelease(root: string): Promise<number> {
  const missing = missingAtFirst(await readChangesets(root));
  if (missing.length > 0)
    return complain("Nothing was released yet, and the first release needs every package", missing);
  return say("Nothing was released yet, so there is nothing to compare with. The changesets name every package.\n");
}

async function compare(root: string, base: Base, checkOnly: boolean): Promise<number> {
  const { document } = await loadSpec(join(root, "spec/openapi.yaml"));
  const versions = await versionsOf((path) => readFile(join(root, path), "utf8"));
  const difference = rateDifference(await diffSpecs(base.document, document));
  if (checkOnly) {
    const missing = missingLines(difference.bumps, await readChangesets(root), versions, base.versions);
    if (missing.length > 0) return complain(`The spec changed since ${base.name}`, missing);
    return say(`The changesets cover what changed in the spec since ${base.name}.\n`);
  }
  if (neededBumps(difference.bumps, versions).length === 0) {
    await rm(join(root, CHANGESET), { force: true });
    return say(`The spec is that of ${base.name}: no changeset is needed.\n`);
  }
  await writeFile(join(root, CHANGESET), renderChangeset(difference, versions));
  return say(`Wrote ${CHANGESET}: everything since ${base.name}.\n`);
}

function complain(what: string, missing: readonly Missing[]): number {
  const lines = missing.map(({ line, pending }) => `  ${line}   (pending: ${pending})`);
  process.stderr.write(
    `${what}. Missing in the head of a changeset:\n${lines.join("\n")}\nRun \`pnpm changeset:spec\` and commit ${CHANGESET}.\n`,
  );
  return 1;
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}
