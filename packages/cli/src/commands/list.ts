import type { Command } from "commander";
import { type ApiOptions, addApiOptions, clientOf } from "../options/api-options.ts";
import { addOutputOptions, type OutputOptions, outputOf } from "../options/output-options.ts";
import { printListing } from "../output/print-listing.ts";
import { tellRest } from "../output/tell-rest.ts";
import type { World } from "../world.ts";

const EXAMPLES = `
Examples:
  cargo-records list
  cargo-records list --limit 5 --select id,status,finishedAt
  cargo-records list --format json > records.json

It asks as the vendor documents it: one answer, without a filter. When more records exist than the answer holds, the exit
code is 5; \`search\` lists all of them.`;

export function addList(program: Command, world: World): void {
  const command = program
    .command("list")
    .summary("list records as the reference page documents it")
    .description("Lists the records that one documented GET answers with, while it downloads.");
  addOutputOptions(command);
  addApiOptions(command);
  command.addHelpText("after", EXAMPLES).action(async (options: ApiOptions & OutputOptions) => {
    const output = outputOf(options, world);
    const client = await clientOf(options, world);
    const printed = await printListing(client.orchestration.records.list({ signal: world.interrupted }), output, world);
    tellRest(printed, world);
  });
}
