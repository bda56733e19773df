import { type Command, Option } from "commander";
import { csv } from "../output/csv.ts";
import { json } from "../output/json.ts";
import { ndjson } from "../output/ndjson.ts";
import type { RecordFormat } from "../output/record-format.ts";
import { table } from "../output/table.ts";
import { styles } from "../styles.ts";
import type { World } from "../world.ts";
import { parseLimit } from "./parse-number.ts";
import { parsePaths } from "./parse-paths.ts";

export type FormatName = "table" | "ndjson" | "json" | "csv";

export interface OutputOptions {
  readonly format?: FormatName;
  readonly select?: readonly string[];
  readonly limit?: number;
}

const FORMATS: readonly FormatName[] = ["table", "ndjson", "json", "csv"];
const GROUP = "Output:";

/** Adds how records are shown. */
export function addOutputOptions(command: Command): void {
  command
    .addOption(
      new Option("--format <name>", "table, ndjson, json or csv (default: table on a terminal, ndjson elsewhere)")
        .choices(FORMATS)
        .helpGroup(GROUP),
    )
    .addOption(
      new Option("--select <paths>", "only these properties, as id,title,executions.0.status")
        .argParser(parsePaths)
        .helpGroup(GROUP),
    )
    .addOption(
      new Option("--limit <number>", "how many records at most, or `all` (default: 50 in a table, else all)")
        .argParser(parseLimit)
        .helpGroup(GROUP),
    );
}

/** How many records a table has, unless it is told. */
const LINES_OF_A_TABLE = 50;

/** The format that was asked for, and how many records at most. */
export function outputOf(options: OutputOptions, world: World): { format: RecordFormat; limit: number } {
  const { select } = options;
  const name = options.format ?? (world.stdout.isTTY ? "table" : "ndjson");
  const limit = options.limit ?? (name === "table" ? LINES_OF_A_TABLE : Number.POSITIVE_INFINITY);
  const width = world.stdout.isTTY ? world.stdout.columns || 80 : Number.POSITIVE_INFINITY;
  const formats = {
    table: () => table(width, styles(world, world.stdout), select),
    ndjson: () => ndjson(select),
    json: () => json(select),
    csv: () => csv(select),
  };
  return { format: formats[name](), limit };
}
