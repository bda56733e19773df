import type { Checkpoint } from "@cargo-records/client";
import { type Command, Option } from "commander";
import { type ApiOptions, addApiOptions, clientOf } from "../options/api-options.ts";
import { addFilterOptions, filterOf } from "../options/filter-options.ts";
import { wholeNumber } from "../options/parse-number.ts";
import { addSearchOptions, listOptionsOf, type SearchOptions } from "../options/search-options.ts";
import { textWriter } from "../output/text-writer.ts";
import type { World } from "../world.ts";

interface PlanOptions extends ApiOptions, SearchOptions {
  readonly windows: number;
}

const MOST_WINDOWS = 10_000;
const EXAMPLES = `
Examples:
  cargo-records plan --windows 8 --since 90d > windows.ndjson
  cargo-records plan --windows 8 | parallel cargo-records export --out part-{#}.ndjson.gz --window {}

Each line is a window of time, as JSON: hand it to \`export --window\`, here or on another machine. Together the windows are
everything, also what is created later.`;

export function addPlan(program: Command, world: World): void {
  const command = program
    .command("plan")
    .summary("cut a search into windows for several machines")
    .description("Cuts everything that matches into windows of about the same number of records.")
    .addOption(
      new Option("--windows <number>", "how many windows at most")
        .argParser(wholeNumber({ min: 1, max: MOST_WINDOWS }))
        .makeOptionMandatory(),
    );
  addFilterOptions(command, world);
  addSearchOptions(command);
  addApiOptions(command);
  command.addHelpText("after", EXAMPLES).action(async (options: PlanOptions) => {
    const filter = filterOf({ ...options });
    const limit = options.pageSize;
    const { records } = (await clientOf(options, world)).orchestration;
    const listOptions = listOptionsOf(options, world);
    const { count } = await records.search({ ...filter, limit: 1 }, { signal: world.interrupted });
    const maxRecords = Math.max(1, Math.ceil(count / options.windows));
    const search = records.search({ ...filter, ...(limit !== undefined && { limit }) }, listOptions);
    const windows = joined(await search.planWindows({ maxRecords }), options.windows);
    const out = textWriter(world.stdout, world.interrupted);
    for (const window of windows) await out.write(`${JSON.stringify(window)}\n`);
  });
}

/** Neighbours that are joined until there are no more than so many. */
function joined(windows: readonly Checkpoint[], most: number): Checkpoint[] {
  const groups = Math.min(most, windows.length);
  return Array.from({ length: groups }, (_, group) => {
    const from = Math.floor((group * windows.length) / groups);
    const to = Math.floor(((group + 1) * windows.length) / groups);
    return windows.slice(from, to).reduce(join);
  });
}

/** The windows of a plan are in the order of the walk. */
function join(first: Checkpoint, second: Checkpoint): Checkpoint {
  const [early, late] = first.order === "asc" ? [first, second] : [second, first];
  const { from: _from, until: _until, ...rest } = first;
  return {
    ...rest,
    ...(early.from !== undefined && { from: early.from }),
    ...(late.until !== undefined && { until: late.until }),
  };
}
