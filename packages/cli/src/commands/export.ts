import { constants, existsSync } from "node:fs";
import { access, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Checkpoint } from "@cargo-records/client";
import { type Command, Option } from "commander";
import { fileError } from "../errors/file-error.ts";
import { HintedError } from "../errors/hinted-error.ts";
import { usageError } from "../errors/usage-error.ts";
import { type ExportState, readState, writeState } from "../export/export-state.ts";
import { type ExportTarget, exportTarget } from "../export/export-target.ts";
import { openPartial } from "../export/partial-file.ts";
import { resumeCommand } from "../export/resume-command.ts";
import { finish, runExport } from "../export/run-export.ts";
import { showSummary } from "../export/show-summary.ts";
import { type ApiOptions, addApiOptions, baseUrlOf, clientOf } from "../options/api-options.ts";
import { addFilterOptions, filterOf } from "../options/filter-options.ts";
import { wholeNumber } from "../options/parse-number.ts";
import { parsePaths } from "../options/parse-paths.ts";
import { parseWindow } from "../options/parse-window.ts";
import { addSearchOptions, listOptionsOf, type SearchOptions } from "../options/search-options.ts";
import { textWriter } from "../output/text-writer.ts";
import type { World } from "../world.ts";

interface ExportOptions extends ApiOptions, SearchOptions {
  readonly out: string;
  readonly select?: readonly string[];
  readonly window?: Checkpoint;
  readonly resume?: boolean;
  readonly force?: boolean;
  readonly checkpointEvery: number;
}

const USUAL_PAGE = 100;
const EXAMPLES = `
Examples:
  cargo-records export --out records.ndjson.zst
  cargo-records export --out failed.csv --status error --since 30d --select id,title,errorMessage
  cargo-records export --out records.ndjson.zst --resume
  cargo-records plan --windows 8 | parallel cargo-records export --out part-{#}.ndjson.gz --window {}

The name says what is written: .ndjson, .jsonl or .csv, and then .gz or .zst; or .parquet. Until everything is there the file is called
<out>.partial, and <out>.checkpoint.json says where to go on: after Ctrl+C, a failure or a kill, --resume writes the rest,
and no record twice.`;

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
    const target = exportTarget(options.out);
    const state = options.resume ? await resumedState(target, options, world) : freshState(target, options, world);
    const done = state.isDone ? await finished(target, state) : await exported(target, state, options, world);
    await textWriter(world.stdout, world.interrupted).write(showSummary(target.path, done, world));
  });
}

/** The folder is looked at first: what cannot be written is told before anybody is asked for a token. */
async function exported(
  target: ExportTarget,
  begun: ExportState,
  options: ExportOptions,
  world: World,
): Promise<ExportState> {
  await checkFolder(target);
  const client = await clientOf(options, world);
  // The state comes first: from then on, whatever happens can be gone on with.
  await writeState(target.statePath, begun);
  const file = await openPartial(target.partialPath, begun.bytes);
  try {
    return await runExport(
      {
        target,
        file,
        state: begun,
        listOptions: listOptionsOf(options, world),
        pageSize: options.pageSize ?? USUAL_PAGE,
        checkpointEveryMs: options.checkpointEvery,
      },
      client,
      world,
    );
  } catch (error) {
    const { records } = await readState(target.statePath);
    if (records > 0) throw new HintedError(error, `To go on: ${resumeCommand(options)}`);
    for (const path of [target.partialPath, target.statePath]) await rm(path, { force: true });
    throw error;
  }
}

async function checkFolder({ path }: ExportTarget): Promise<void> {
  try {
    await access(dirname(path), constants.W_OK);
  } catch (error) {
    throw fileError(error, "write", path);
  }
}

/** A kill came after the last record and before the file got its name. */
async function finished(target: ExportTarget, state: ExportState): Promise<ExportState> {
  if (existsSync(target.partialPath)) await (await openPartial(target.partialPath, state.bytes)).close();
  await finish(target, state);
  return state;
}

function freshState(target: ExportTarget, options: ExportOptions, world: World): ExportState {
  if (!options.force && existsSync(target.path)) {
    throw usageError(`${target.path} is there already.`, "--force writes over it; or take another name.");
  }
  if (!options.force && existsSync(target.statePath)) {
    throw usageError(
      `An export to ${target.path} is under way, or was ended.`,
      "--resume goes on with it, --force starts anew.",
    );
  }
  const { window, select, order = window?.order ?? "desc" } = options;
  const flags = filterOf({ ...options });
  if (window && (Object.keys(flags).length > 0 || order !== window.order)) {
    throw usageError("A window has its filter and its order in it; leave the others out.");
  }
  return {
    version: 1,
    baseUrl: baseUrlOf(options, world),
    workspace: options.workspace ?? null,
    filter: window ? window.filter : flags,
    order,
    select: select ?? null,
    checkpoint: window ?? null,
    bytes: 0,
    records: 0,
    statuses: {},
    created: null,
    elapsedMs: 0,
    isDone: false,
  };
}

async function resumedState(target: ExportTarget, options: ExportOptions, world: World): Promise<ExportState> {
  const given = [
    ...Object.keys(filterOf({ ...options })),
    ...(["select", "window", "order", "force"] as const).filter((name) => options[name] !== undefined),
  ];
  if (given.length > 0) {
    throw usageError(`What to export is in the checkpoint; leave out what says it again: ${given.join(", ")}.`);
  }
  const state = await readState(target.statePath);
  const [baseUrl, workspace] = [baseUrlOf(options, world), options.workspace ?? null];
  if (state.baseUrl !== baseUrl || state.workspace !== workspace) {
    throw usageError(
      `The export was begun at ${where(state)}, and this would go on at ${where({ baseUrl, workspace })}.`,
      "Give the same --base-url and --workspace.",
    );
  }
  return state;
}

function where({ baseUrl, workspace }: { baseUrl: string; workspace: string | null }): string {
  return workspace === null ? baseUrl : `${baseUrl} in workspace ${workspace}`;
}
