import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { compare, type Difference } from "./compare.ts";
import { loadSpec } from "./load-spec.ts";
import { outputsOf } from "./outputs.ts";
import { SpecError } from "./spec-error.ts";
import { write } from "./write.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../..");
const HELP = `Usage: generate [--check] [--spec <file>] [--out <folder>]

Writes everything that follows from the spec. With --check it writes nothing, names what is out of date and ends with 1.

  --check         compare only
  --spec <file>   the OpenAPI description (default: spec/openapi.yaml of this repository)
  --out <folder>  the repository to write to (default: this one)
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  try {
    const options = readOptions(args);
    if (options.help) return say(HELP, 0);
    const outputs = await outputsOf(await loadSpec(resolve(options.spec ?? join(REPOSITORY, "spec/openapi.yaml"))));
    const root = resolve(options.out ?? REPOSITORY);
    const difference = await compare(root, outputs);
    const lines = linesOf(difference);
    if (options.check) {
      if (lines.length === 0) return say(`${outputs.size} generated files are up to date.\n`, 0);
      return fail(
        `Generated files are out of date:\n${lines.join("\n")}\nRun \`pnpm generate\` and commit the result.`,
      );
    }
    await write(root, outputs, difference);
    return say(lines.length === 0 ? `${outputs.size} generated files were up to date.\n` : `${lines.join("\n")}\n`, 0);
  } catch (error) {
    if (error instanceof SpecError) return fail(error.message);
    throw error;
  }
}

function readOptions(args: string[]): { check?: boolean; help?: boolean; spec?: string; out?: string } {
  try {
    return parseArgs({
      args,
      options: {
        check: { type: "boolean" },
        help: { type: "boolean", short: "h" },
        spec: { type: "string" },
        out: { type: "string" },
      },
    }).values;
  } catch (error) {
    throw new SpecError(`${(error as Error).message}\n\n${HELP}`);
  }
}

function linesOf({ stale, missing, extra }: Difference): string[] {
  return [
    ...stale.map((path) => `  stale    ${path}`),
    ...missing.map((path) => `  missing  ${path}`),
    ...extra.map((path) => `  extra    ${path}`),
  ];
}

function say(text: string, code: number): number {
  process.stdout.write(text);
  return code;
}

function fail(message: string): number {
  process.stderr.write(`generate: ${message}\n`);
  return 1;
}
