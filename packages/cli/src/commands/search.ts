import { type Command, Option } from "commander";
import { usageError } from "../errors/usage-error.ts";
import { type ApiOptions, addApiOptions, clientOf } from "../options/api-options.ts";
import { addFilterOptions, filterOf } from "../options/filter-options.ts";
import { addOutputOptions, type OutputOptions, outputOf } from "../options/output-options.ts";
import { wholeNumber } from "../options/parse-number.ts";
import { addSearchOptions, listOptionsOf, type SearchOptions } from "../options/search-options.ts";
import { printListing } from "../output/print-listing.ts";
import { tellRest } from "../output/tell-rest.ts";
import { printWatch } from "../watch/print-watch.ts";
import type { World } from "../world.ts";

const USUAL_PAGE = 100;
/** Records at the start of a watch. */
const AT_FIRST = 10;
const EXAMPLES = `
Examples:
  cargo-records search --status error --since 7d
  cargo-records search --workflow-uuid 4f2c8a10-6d3e-4b57-9c81-2e5a7d90b3f4 --until 2025-02-01
  cargo-records search --node enrich:error:quota --format csv --select id,title,errorMessage
  cargo-records search --since 24h | jq .title
  cargo-records search --status error --watch 30

Times are how long ago (30m, 12h, 7d, 2w), a day in UTC (2025-01-15, from its first moment on), or ISO 8601 with an offset.
Every record that matches comes once, also while they change; when that cannot be proved the exit code is 5.`;

interface SearchCommandOptions extends ApiOptions, OutputOptions, SearchOptions {
  readonly watch?: number;
}

export function addSearch(program: Command, world: World): void {
  const command = program
    .command("search")
    .summary("list every record that matches a filter")
    .description("Lists every record that matches, exactly once, ordered by when it was created.");
  addFilterOptions(command, world);
  addOutputOptions(command);
  addSearchOptions(command);
  command.addOption(
    new Option("--watch [seconds]", "then show what is created or changes, asked for every 5 seconds, until Ctrl+C")
      .argParser(wholeNumber({ min: 1, max: 86_400 }))
      .preset("5"),
  );
  addApiOptions(command);
  command.addHelpText("after", EXAMPLES).action(async (options: SearchCommandOptions) => {
    const output = outputOf(options, world);
    const filter = filterOf({ ...options });
    if (options.watch !== undefined) return watchSearch(options.watch, options, world);
    const limit = options.pageSize ?? Math.max(1, Math.min(output.limit, USUAL_PAGE));
    const { records } = (await clientOf(options, world)).orchestration;
    // One page is enough: nothing is asked for ahead of it.
    const isOnePage = output.limit <= limit && options.concurrency === undefined;
    const listing = records.search(
      { ...filter, limit },
      { ...listOptionsOf(options, world), ...(isOnePage && { concurrency: 1 }) },
    );
    tellRest(await printListing(listing, output, world), world);
  });
}

async function watchSearch(seconds: number, options: SearchCommandOptions, world: World): Promise<void> {
  if (options.format === "json" || options.order !== undefined) {
    throw usageError("--watch has no end and an order of its own: leave out --format json and --order.");
  }
  const { format } = outputOf(options, world);
  const pageSize = options.pageSize ?? USUAL_PAGE;
  const shown = options.limit ?? AT_FIRST;
  const client = await clientOf(options, world);
  try {
    await printWatch(
      client,
      { filter: filterOf({ ...options }), format, shown, pageSize, everyMs: seconds * 1_000 },
      world,
    );
  } catch (error) {
    // To be interrupted is how a watch ends.
    if (!world.interrupted.aborted) throw error;
  }
}
