import { parseArgs } from "node:util";
import type { Suite } from "./suite.ts";
import { suites } from "./suites/suites.ts";
import { trialSuites } from "./suites/trial-suites.ts";
import type { TrialSuite } from "./trials/trial-suite.ts";
import { UsageError } from "./usage-error.ts";

const all: readonly (Suite | TrialSuite)[] = [...suites, ...trialSuites];

export interface Arguments {
  readonly suites: readonly (Suite | TrialSuite)[];
  /** Default: as each suite says. */
  readonly rounds: number | undefined;
  /** Where to write; by default `results/<suite>.json` of this package. */
  readonly out: string | undefined;
}

/** What the command line asks for; a text when that is help. */
export function readArguments(args: readonly string[]): Arguments | string {
  const { values, positionals } = parse([...args]);
  if (values.help) return HELP;
  const asked = positionals.length === 0 ? all : positionals.map(suiteNamed);
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  if (rounds !== undefined && (!Number.isInteger(rounds) || rounds < 1)) {
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

function suiteNamed(name: string): Suite | TrialSuite {
  const suite = all.find((each) => each.name === name);
  if (suite !== undefined) return suite;
  throw new UsageError(`There is no suite "${name}". Suites: ${all.map((each) => each.name).join(", ")}.`);
}

const HELP = `Usage: bench [suite...] [--rounds <n>] [--out <file>]

Measures this project beside others, in one run, and prints ratios. Without a suite, all of them run.

${all.map(({ name, summary }) => `  ${name.padEnd(14)}  ${summary}`).join("\n")}

  --rounds <n>    how often everyone runs (default: as each suite says)
  --out <file>    where the results of one suite go (default: packages/bench/results/<suite>.json)
`;
