import type { OrchestrationRecord } from "@cargo-records/types";
import { type Command, Option } from "commander";
import { usageError } from "../errors/usage-error.ts";
import { readRecords } from "../input/read-records.ts";
import { type ApiOptions, addApiOptions, clientOf } from "../options/api-options.ts";
import { addFilterOptions, filterOf } from "../options/filter-options.ts";
import { wholeNumber } from "../options/parse-number.ts";
import { addSearchOptions, listOptionsOf, type SearchOptions } from "../options/search-options.ts";
import { textWriter } from "../output/text-writer.ts";
import { writeWhole } from "../output/write-whole.ts";
import { statsPage } from "../pages/stats-page.ts";
import { createCollector } from "../stats/collect-stats.ts";
import { showStats } from "../stats/show-stats.ts";
import { summaryOf } from "../stats/summary-of.ts";
import { styles } from "../styles.ts";
import type { World } from "../world.ts";

interface StatsOptions extends ApiOptions, SearchOptions {
  readonly html?: string;
  readonly json?: boolean;
  readonly top: number;
}

const USUAL_PAGE = 100;
const WIDTH_IN_A_PIPE = 100;
const EXAMPLES = `
Examples:
  cargo-records stats --since 7d
  cargo-records stats records.ndjson.gz --html stats.html
  cargo-records search --status error | cargo-records stats -
  cargo-records stats --since 24h --json | jq .failures`;

export function addStats(program: Command, world: World): void {
  const command = program
    .command("stats")
    .summary("statuses, failures, credits and durations")
    .description(
      "Counts statuses, failures by node and message, credits by node and durations, of all that matches or of a file.",
    )
    .argument("[file]", "records as `export` writes them, or - for stdin (default: ask the API)")
    .option("--html <file>", "write a page instead; - is the output")
    .option("--json", "write JSON instead")
    .addOption(
      new Option("--top <number>", "how many failures and nodes are shown")
        .argParser(wholeNumber({ min: 1 }))
        .default(10),
    );
  addFilterOptions(command, world);
  addSearchOptions(command);
  addApiOptions(command);
  command.addHelpText("after", EXAMPLES).action(async (file: string | undefined, options: StatsOptions) => {
    const collector = createCollector();
    for await (const record of recordsOf(file, options, world)) collector.add(record);
    const stats = collector.stats();
    if (options.html !== undefined) return writeWhole(options.html, statsPage(stats, options.top), world);
    const width = (world.stdout.isTTY && world.stdout.columns) || WIDTH_IN_A_PIPE;
    const text = options.json
      ? `${JSON.stringify(summaryOf(stats), null, 2)}\n`
      : showStats(stats, { width, top: options.top }, styles(world, world.stdout));
    await textWriter(world.stdout, world.interrupted).write(text);
  });
}

async function* recordsOf(
  file: string | undefined,
  options: StatsOptions,
  world: World,
): AsyncIterable<OrchestrationRecord> {
  const filter = filterOf({ ...options });
  if (file !== undefined) {
    if (Object.keys(filter).length > 0)
      throw usageError(
        "A file is counted as it is; filters are for the API.",
        "Pipe what `search` finds into `stats -`.",
      );
    yield* readRecords(file, world);
    return;
  }
  const { records } = (await clientOf(options, world)).orchestration;
  yield* records.search({ ...filter, limit: options.pageSize ?? USUAL_PAGE }, listOptionsOf(options, world));
}
