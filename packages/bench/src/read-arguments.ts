import { parseArgs } from "node:util";
import type { Suite } from "./suite.ts";
import { suites } from "./suites/suites.ts";
import { UsageError } from "./usage-error.ts";

const DEFAULT_ROUNDS = 60;

export interface Arguments {
  readonly suites: readonly Suite[];
  readonly rounds: number;
  /** Where to write; by default `results/<suite>.json` of this package. */
  readonly out: string | undefined;
}

/** What the command line asks for; a text when that is help. */
export function readArguments(args: readonly string[]): Arguments | string {
  const { values, positionals } = parse([...args]);
  if (values.help) return HELP;
  const asked = positionals.length === 0 ? suites : positionals.map(suiteNamed);
  const rounds = Number(values.rounds ?? DEFAULT_ROUNDS);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new UsageError(`--rounds takes a whole number from 1, not "${values.rounds}".`);
  }
  if (values.out !== undefined && asked.length !== 1) {
    throw new UsageError(`--out takes the results of one suite, and ${asked.length} are asked for. Name one of them.`);
  }
  return { suites: asked, rounds, out: values.out };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { rounds: { type: "string" }, out: { type: "string" }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${HELP}`);
  }
}

function suiteNamed(name: string): Suite {
  const suite = suites.find((each) => each.name === name);
  if (suite !== undefined) return suite;
  throw new UsageError(`There is no suite "${name}". Suites: ${suites.map((each) => each.name).join(", ")}.`);
}

const HELP = `Usage: bench [suite...] [--rounds <n>] [--out <file>]

Measures this project beside others, in one run, and prints ratios. Without a suite, all of them run.

${suites.map(({ name, summary }) => `  ${name.padEnd(14)}  ${summary}`).join("\n")}

  --rounds <n>    how often everyone runs (default: ${DEFAULT_ROUNDS})
  --out <file>    where the results of one suite go (default: packages/bench/results/<suite>.json)
`;
