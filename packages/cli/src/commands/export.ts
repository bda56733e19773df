import { type Command, Option } from "commander";
import { freshState, resumedState, subjectOf } from "../export/begin-state.ts";
import { DAY, exportByDay } from "../export/export-by-day.ts";
import { exportFile } from "../export/export-file.ts";
import type { ExportOptions } from "../export/export-options.ts";
import { exportTarget } from "../export/export-target.ts";
import { showSummary } from "../export/show-summary.ts";
import { addApiOptions, clientOf } from "../options/api-options.ts";
import { addFilterOptions } from "../options/filter-options.ts";
import { wholeNumber } from "../options/parse-number.ts";
import { parsePaths } from "../options/parse-paths.ts";
import { parseWindow } from "../options/parse-window.ts";
import { addSearchOptions } from "../options/search-options.ts";
import { textWriter } from "../output/text-writer.ts";
import type { World } from "../world.ts";

const EXAMPLES = `
Examples:
  cargo-records export --out records.ndjson.zst
  cargo-records export --out failed.csv --status error --since 30d --select id,title,errorMessage
  cargo-records export --out records.ndjson.zst --resume
  cargo-records export --out 'records-{day}.parquet' --since 30d
  cargo-records plan --windows 8 | parallel cargo-records export --out part-{#}.ndjson.gz --window {}

The name says what is written: .ndjson, .jsonl or .csv, and then .gz or .zst; or .parquet. Until everything is there the file is called
<out>.partial, and <out>.checkpoint.json says where to go on: after Ctrl+C, a failure or a kill, --resume writes the rest,
and no record twice. {day} in the name makes a file of each day, in UTC, on which records were created.`;

export function addExport(program: Command, world: World): void {
  const command = program
    .command("export")
    .summary("write every record that matches to a file")
    .description("Writes every record that matches to a file, exactly once, and proves that none is missing.")
    .requiredOption("--out <file>", "the file")
    .option("--select <paths>", "only these properties, as id,title,executions.0.status", parsePaths)
    .option("--window <json>", "one line of `plan`: only the records of that window", parseWindow)
    .option("--resume", "go on where an export to this file ended")
    .option("--force", "write over a file that is there")
    .addOption(
      new Option("--checkpoint-every <ms>", "how often it is kept where to go on")
        .argParser(wholeNumber())
        .default(1_000),
    );
  addFilterOptions(command, world);
  addSearchOptions(command);
  addApiOptions(command);
  command.addHelpText("after", EXAMPLES).action(async (options: ExportOptions) => {
    const out = textWriter(world.stdout, world.interrupted);
    const client = () => clientOf(options, world);
    if (options.out.includes(DAY)) {
      for await (const { path, state } of exportByDay({ options, client, world })) {
        await out.write(showSummary(path, state, world));
      }
      return;
    }
    const target = exportTarget(options.out);
    const begun = options.resume
      ? await resumedState(target, options, world)
      : freshState(target, subjectOf(options, world), options);
    await out.write(showSummary(target.path, await exportFile(target, begun, { options, client, world }), world));
  });
}
