import { existsSync } from "node:fs";
import type { Checkpoint } from "@cargo-records/client";
import type { RecordsFilter } from "@cargo-records/types";
import { usageError } from "../errors/usage-error.ts";
import { baseUrlOf } from "../options/api-options.ts";
import { filterOf } from "../options/filter-options.ts";
import type { World } from "../world.ts";
import type { ExportOptions } from "./export-options.ts";
import { type ExportState, readState } from "./export-state.ts";
import type { ExportTarget } from "./export-target.ts";

/** What an export is of. */
export interface ExportSubject {
  readonly baseUrl: string;
  readonly workspace: string | null;
  readonly filter: RecordsFilter;
  readonly order: "desc" | "asc";
  readonly select: readonly string[] | null;
}

/** What the flags ask for. @throws {CommandError} when they contradict each other. */
export function subjectOf(options: ExportOptions, world: World): ExportSubject {
  const { window, select, order = window?.order ?? "desc" } = options;
  const flags = filterOf({ ...options });
  if (window && (Object.keys(flags).length > 0 || order !== window.order)) {
    throw usageError("A window has its filter and its order in it; leave the others out.");
  }
  return { ...placeOf(options, world), filter: window ? window.filter : flags, order, select: select ?? null };
}

/** An export that writes its first record. @throws {CommandError} when something is there already, without --force. */
export function freshState(
  target: ExportTarget,
  subject: ExportSubject,
  { window, force }: { window?: Checkpoint | undefined; force?: boolean | undefined },
): ExportState {
  if (!force && existsSync(target.path)) {
    throw usageError(`${target.path} is there already.`, "--force writes over it; or take another name.");
  }
  if (!force && existsSync(target.statePath)) {
    throw usageError(
      `An export to ${target.path} is under way, or was ended.`,
      "--resume goes on with it, --force starts anew.",
    );
  }
  const nothing = { bytes: 0, records: 0, statuses: {}, created: null, elapsedMs: 0, isDone: false };
  return { version: 1, ...subject, checkpoint: window ?? null, ...nothing };
}

/** An export that goes on. @throws {CommandError} when there is none, or when it is another one. */
export async function resumedState(target: ExportTarget, options: ExportOptions, world: World): Promise<ExportState> {
  checkResumed(options);
  const state = await readState(target.statePath);
  checkPlace(state, options, world);
  return state;
}

/** What is exported is not said twice. */
export function checkResumed(options: ExportOptions): void {
  const given = [
    ...Object.keys(filterOf({ ...options })),
    ...(["select", "window", "order", "force"] as const).filter((name) => options[name] !== undefined),
  ];
  if (given.length > 0) {
    throw usageError(`What to export is in the checkpoint; leave out what says it again: ${given.join(", ")}.`);
  }
}

/** A token is not sent to where a file says. */
export function checkPlace(
  begun: Pick<ExportSubject, "baseUrl" | "workspace">,
  options: ExportOptions,
  world: World,
): void {
  const here = placeOf(options, world);
  if (begun.baseUrl === here.baseUrl && begun.workspace === here.workspace) return;
  throw usageError(
    `The export was begun at ${where(begun)}, and this would go on at ${where(here)}.`,
    "Give the same --base-url and --workspace.",
  );
}

function placeOf(options: ExportOptions, world: World): Pick<ExportSubject, "baseUrl" | "workspace"> {
  return { baseUrl: baseUrlOf(options, world), workspace: options.workspace ?? null };
}

function where({ baseUrl, workspace }: { baseUrl: string; workspace: string | null }): string {
  return workspace === null ? baseUrl : `${baseUrl} in workspace ${workspace}`;
}
