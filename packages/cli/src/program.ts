import { readFileSync } from "node:fs";
import { Command, type Option } from "commander";
import { addCompletion } from "./commands/completion.ts";
import { addEmulate } from "./commands/emulate.ts";
import { addExport } from "./commands/export.ts";
import { addList } from "./commands/list.ts";
import { addPlan } from "./commands/plan.ts";
import { addRecord } from "./commands/record.ts";
import { addSearch } from "./commands/search.ts";
import { addShow } from "./commands/show.ts";
import { addStats } from "./commands/stats.ts";
import { addVerify } from "./commands/verify.ts";
import { EXIT_HELP } from "./exit-codes.ts";
import type { World } from "./world.ts";

const HEAD = `Cargo's "List records" endpoint at the terminal. Unofficial.

The token comes from CARGO_API_TOKEN, from --token-file, or from a prompt; never from a flag.`;

const EXAMPLES = `
Examples:
  cargo-records search --status error --since 7d
  cargo-records search --since 2025-01-01 --format csv --select id,title,errorMessage > failed.csv
  cargo-records show lead-000481 --html run.html
  cargo-records stats --since 24h
  cargo-records export --out records.ndjson.gz
  cargo-records emulate --records 1000

${EXIT_HELP}`;

/** Every command, ready to parse. Errors are thrown, and help goes to the streams of the world. */
export function createProgram(world: World): Command {
  const program = new Command("cargo-records")
    .description(HEAD)
    .version(versionOf(), "--version", "show the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help of a command")
    .showHelpAfterError(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void world.stdout.write(text),
      writeErr: (text) => void world.stderr.write(text),
      // `main` tells errors, in one form.
      outputError: () => {},
      getOutHelpWidth: () => world.stdout.columns ?? 100,
      getErrHelpWidth: () => world.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({ optionDescription: describeOption })
    .addHelpText("after", EXAMPLES);
  for (const add of [
    addList,
    addSearch,
    addShow,
    addStats,
    addExport,
    addPlan,
    addVerify,
    addRecord,
    addEmulate,
    addCompletion,
  ])
    add(program, world);
  return program;
}

/** Each choice and default once, where the description does not name it. */
function describeOption({ description, argChoices = [], defaultValue }: Option): string {
  const choices = argChoices.some((choice) => !description.includes(choice)) ? `: ${argChoices.join(", ")}` : "";
  return `${description}${choices}${defaultValue === undefined ? "" : ` (default: ${defaultValue})`}`;
}

function versionOf(): string {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };
  return manifest.version;
}
