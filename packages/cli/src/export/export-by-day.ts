import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import type { Checkpoint, Client } from "@cargo-records/client";
import { HintedError } from "../errors/hinted-error.ts";
import { usageError } from "../errors/usage-error.ts";
import type { World } from "../world.ts";
import { checkPlace, checkResumed, type ExportSubject, freshState, subjectOf } from "./begin-state.ts";
import { exportFile } from "./export-file.ts";
import type { ExportOptions } from "./export-options.ts";
import { type ExportState, readState, writeJson } from "./export-state.ts";
import { exportTarget } from "./export-target.ts";
import { resumeCommand } from "./resume-command.ts";

/** Where the name of a file has the day. */
export const DAY = "{day}";
/** Records of a page that shows where a listing begins: fewer are asked about again and again. */
const EDGE = 100;
const MS_OF_A_DAY = 86_400_000;

/** Which days there are, and what is exported of them: written before the first file, removed after the last. */
interface Plan extends ExportSubject {
  readonly version: 1;
  readonly first: string;
  readonly last: string;
}

interface Tools {
  readonly options: ExportOptions;
  readonly client: () => Promise<Client>;
  readonly world: World;
}

/**
 * Exports each day on which records were created to a file of its own, one after the other. Each is an export like any other; a
 * day whose file is there is done.
 */
export async function* exportByDay(tools: Tools): AsyncGenerator<{ path: string; state: ExportState }> {
  const { options, world } = tools;
  if (options.window) throw usageError(`A window is for one file; leave ${DAY} or --window out.`);
  // Told before anything is asked.
  exportTarget(options.out.replaceAll(DAY, "2025-01-15"));
  const planPath = `${options.out.replaceAll(DAY, "days")}.plan.json`;
  const connected = once(tools.client);
  const plan = options.resume
    ? await resumedPlan(planPath, options, world)
    : await freshPlan(planPath, { ...tools, client: connected });
  if (!plan) return;
  for (const day of daysOf(plan)) {
    const target = exportTarget(options.out.replaceAll(DAY, day));
    const isBegun = options.resume === true && existsSync(target.statePath);
    if (options.resume && !isBegun && existsSync(target.path)) continue;
    const begun = isBegun
      ? await readState(target.statePath)
      : freshState(target, subjectIn(plan), { window: windowOf(plan, day), force: options.force });
    const state = await exportFile(target, begun, { ...tools, client: connected }).catch((error: unknown) => {
      // Also before the first record of a day: days before it are done.
      throw error instanceof HintedError ? error : new HintedError(error, `To go on: ${resumeCommand(options)}`);
    });
    if (state.records > 0) yield { path: target.path, state };
    // A day without records has no file.
    else await rm(target.path, { force: true });
  }
  await rm(planPath, { force: true });
}

async function freshPlan(path: string, { options, client, world }: Tools): Promise<Plan | undefined> {
  if (existsSync(path) && !options.force) {
    throw usageError(
      `An export to ${options.out} is under way, or was ended.`,
      "--resume goes on with it, --force starts anew.",
    );
  }
  const subject = subjectOf(options, world);
  const { records } = (await client()).orchestration;
  const edge = async (order: "asc" | "desc"): Promise<string | undefined> => {
    const search = records.search(
      { ...subject.filter, limit: EDGE },
      { order, concurrency: 1, signal: world.interrupted },
    );
    return (await search.toArray({ max: 1 }))[0]?.createdAt;
  };
  const [first, last] = [await edge("asc"), await edge("desc")];
  if (first === undefined || last === undefined) return undefined;
  const plan: Plan = { version: 1, ...subject, first: first.slice(0, 10), last: last.slice(0, 10) };
  await writeJson(path, plan);
  return plan;
}

async function resumedPlan(path: string, options: ExportOptions, world: World): Promise<Plan> {
  checkResumed(options);
  let plan: Plan;
  try {
    plan = JSON.parse(await readFile(path, "utf8"));
  } catch {
    throw usageError(
      `There is nothing to go on with: ${path} is not there, or is no plan.`,
      "Leave --resume out to start.",
    );
  }
  checkPlace(plan, options, world);
  return plan;
}

function subjectIn({ baseUrl, workspace, filter, order, select }: Plan): ExportSubject {
  return { baseUrl, workspace, filter, order, select };
}

function* daysOf({ first, last, order }: Plan): Generator<string> {
  const [from, to] = [Date.parse(first), Date.parse(last)];
  for (let at = 0; from + at <= to; at += MS_OF_A_DAY) {
    yield new Date(order === "asc" ? from + at : to - at).toISOString().slice(0, 10);
  }
}

/** The checkpoint at the start of a day. */
function windowOf({ filter, order }: Plan, day: string): Checkpoint {
  const until = new Date(Date.parse(day) + MS_OF_A_DAY - 1).toISOString();
  return {
    version: 1,
    operation: "searchOrchestrationRecords",
    filter: { ...filter },
    order,
    from: `${day}T00:00:00.000Z`,
    until,
  };
}

/** Asks for a token once, whatever the number of files. */
function once<Value>(get: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => {
    value ??= get();
    return value;
  };
}
