import { existsSync } from "node:fs";
import type { OrchestrationRecord } from "@cargo-records/types";
import type { Command } from "commander";
import { usageError } from "../errors/usage-error.ts";
import { runGraph } from "../graph/run-graph.ts";
import { showRecord } from "../graph/show-record.ts";
import { readRecords } from "../input/read-records.ts";
import { type ApiOptions, addApiOptions, clientOf } from "../options/api-options.ts";
import { textWriter } from "../output/text-writer.ts";
import { writeWhole } from "../output/write-whole.ts";
import { drawGraph } from "../pages/draw-graph.ts";
import { recordPage } from "../pages/record-page.ts";
import { styles } from "../styles.ts";
import type { World } from "../world.ts";

interface ShowOptions extends ApiOptions {
  readonly pick?: string;
  readonly html?: string;
  readonly svg?: string;
}

const EXAMPLES = `
Examples:
  cargo-records show lead-000481
  cargo-records show records.ndjson --pick lead-000481
  cargo-records search --status error --limit 1 | cargo-records show -
  cargo-records show lead-000481 --html run.html
  cargo-records show lead-000481 --svg - > run.svg

A name that a file has is that file; else it is the id of a record, which the API is asked for. The page needs no script and
nothing from elsewhere; the drawing has the nodes where they lie in the app.`;

export function addShow(program: Command, world: World): void {
  const command = program
    .command("show")
    .summary("show one record: why it failed, and its graph")
    .description("Shows a record with the graph of its workflow, the way the run took through it, and where it failed.")
    .argument("<record>", "the id of a record, a file, or - for stdin")
    .option("--pick <id>", "which record of a file, by its id or its run")
    .option("--html <file>", "write a page instead; - is the output")
    .option("--svg <file>", "write the drawing of the graph instead; - is the output");
  addApiOptions(command);
  command.addHelpText("after", EXAMPLES).action(async (target: string, options: ShowOptions) => {
    const record = await recordOf(target, options, world);
    const graph = runGraph(record);
    if (options.html !== undefined) await writeWhole(options.html, recordPage(record, graph), world);
    if (options.svg !== undefined)
      await writeWhole(options.svg, drawGraph(`The graph of ${record.title}`, graph), world);
    if (options.html !== undefined || options.svg !== undefined) return;
    await textWriter(world.stdout, world.interrupted).write(showRecord(record, graph, styles(world, world.stdout)));
  });
}

async function recordOf(target: string, options: ShowOptions, world: World): Promise<OrchestrationRecord> {
  if (target === "-" || existsSync(target)) return pickedOf(target, options, world);
  if (options.pick !== undefined) throw usageError(`--pick is for a file, and there is no file ${target}.`);
  const { records } = (await clientOf(options, world)).orchestration;
  const found = await records.search({ ids: [target], limit: 10 }, { signal: world.interrupted }).toArray({ max: 2 });
  const [record] = found;
  if (!record)
    throw usageError(`There is no record ${target}, and no file of that name.`, "`search --title-or-id` finds ids.");
  if (found.length > 1) tellMore(`Several records have the id ${target}; this is the latest.`, world);
  return record;
}

async function pickedOf(path: string, { pick }: ShowOptions, world: World): Promise<OrchestrationRecord> {
  const name = path === "-" ? "stdin" : path;
  let first: OrchestrationRecord | undefined;
  let count = 0;
  for await (const record of readRecords(path, world)) {
    if (pick !== undefined && (record.id === pick || record.runUuid === pick)) return record;
    first ??= record;
    count += 1;
    // One is shown, and that there are more is known.
    if (pick === undefined && count > 1) break;
  }
  if (pick !== undefined) throw usageError(`${name} has no record with the id or the run ${pick}.`);
  if (!first) throw usageError(`${name} has no record.`);
  if (count > 1) tellMore(`${name} has more records; this is the first. --pick takes another one.`, world);
  return first;
}

function tellMore(text: string, world: World): void {
  world.stderr.write(`${styles(world, world.stderr).dim(text)}\n`);
}
