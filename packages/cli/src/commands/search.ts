import type { Command } from "commander";
import { type ApiOptions, addApiOptions, clientOf } from "../options/api-options.ts";
import { addFilterOptions, filterOf } from "../options/filter-options.ts";
import { addOutputOptions, type OutputOptions, outputOf } from "../options/output-options.ts";
import { addSearchOptions, listOptionsOf, type SearchOptions } from "../options/search-options.ts";
import { printListing } from "../output/print-listing.ts";
import { tellRest } from "../output/tell-rest.ts";
import type { World } from "../world.ts";

const USUAL_PAGE = 100;
const EXAMPLES = `
Examples:
  cargo-records search --status error --since 7d
  cargo-records search --workflow-uuid 4f2c8a10-6d3e-4b57-9c81-2e5a7d90b3f4 --until 2025-02-01
  cargo-records search --node enrich:error:quota --format csv --select id,title,errorMessage
  cargo-records search --since 24h | jq .title

Times are how long ago (30m, 12h, 7d, 2w), a day in UTC (2025-01-15, from its first moment on), or ISO 8601 with an offset.
Every record that matches comes once, also while they change; when that cannot be proved the exit code is 5.`;

export function addSearch(program: Command, world: World): void {
  const command = program
    .command("search")
    .summary("list every record that matches a filter")
    .description("Lists every record that matches, exactly once, ordered by when it was created.");
  addFilterOptions(command, world);
  addOutputOptions(command);
  addSearchOptions(command);
  addApiOptions(command);
  command.addHelpText("after", EXAMPLES).action(async (options: ApiOptions & OutputOptions & SearchOptions) => {
    const output = outputOf(options, world);
    const filter = filterOf({ ...options });
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
