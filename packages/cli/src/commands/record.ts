import { type Command, Option } from "commander";
import { type ApiOptions, addApiOptions } from "../options/api-options.ts";
import { addFilterOptions } from "../options/filter-options.ts";
import { wholeNumber } from "../options/parse-number.ts";
import type { World } from "../world.ts";

export interface RecordCommandOptions extends ApiOptions {
  readonly dir: string;
  readonly about?: string;
  readonly details?: string;
  readonly pages: number;
  readonly pageSize: number;
  readonly update?: boolean;
}

const EXAMPLES = `
Examples:
  cargo-records record failed-runs --status error --pages 2
  cargo-records record small-workspace --dir test/recordings --about "A workspace with ten records."

A recording holds no secret and nothing about people: every text becomes a fake of the same form before anything is written, ids
stay ids that refer to each other, and headers with credentials are never kept. @cargo-records/mock replays recordings.`;

export function addRecord(program: Command, world: World): void {
  const command = program
    .command("record")
    .summary("keep exchanges as recordings, without secrets")
    .description("Lists once and searches page by page, and keeps the exchanges as a scenario that the mock replays.")
    .argument("<scenario>", "the name of the scenario and of its folder, in kebab case, by what happens")
    .option("--dir <folder>", "the folder that holds the scenarios", "recordings")
    .option("--about <text>", "one sentence: what happens")
    .option("--details <text>", "what a reader should know beyond the title")
    .addOption(
      new Option("--pages <number>", "how many pages to search").argParser(wholeNumber({ max: 100 })).default(1),
    )
    .addOption(
      new Option("--page-size <number>", "records of a page")
        .argParser(wholeNumber({ min: 1, max: 1_000 }))
        .default(10),
    )
    .option("--update", "replace a scenario that is there and differs");
  addFilterOptions(command, world);
  addApiOptions(command);
  command.addHelpText("after", EXAMPLES).action(async (scenario: string, options: RecordCommandOptions) => {
    // The recorder takes longer to load than all the rest.
    const { runRecord } = await import("../record/run-record.ts");
    await runRecord(scenario, options, world);
  });
}
