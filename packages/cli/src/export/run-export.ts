import { existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Client, ListOptions } from "@cargo-records/client";
import type { OrchestrationRecord } from "@cargo-records/types";
import { fileError } from "../errors/file-error.ts";
import { csv } from "../output/csv.ts";
import { ndjson } from "../output/ndjson.ts";
import type { World } from "../world.ts";
import { compress } from "./compress.ts";
import { type ExportState, writeState } from "./export-state.ts";
import type { ExportTarget } from "./export-target.ts";
import type { PartialFile } from "./partial-file.ts";
import { createProgress } from "./progress.ts";
import { textBlock } from "./text-block.ts";

/** What is compressed and written at a time. Larger is smaller on disk, and more to do again after a kill. */
const BLOCK_BYTES = 1 << 20;
export interface ExportJob {
  readonly target: ExportTarget;
  readonly file: PartialFile;
  /** Where it starts. */
  readonly state: ExportState;
  readonly listOptions: ListOptions;
  readonly pageSize: number;
  /** A checkpoint waits for the disk: not more often than this, in milliseconds. */
  readonly checkpointEveryMs: number;
}

/**
 * Lists into the partial file, with checkpoints on the way, and gives the file its name when everything is there. When it
 * fails, everything that was handed out is written and in the checkpoint, unless writing is what failed.
 */
export async function runExport(job: ExportJob, client: Client, world: World): Promise<ExportState> {
  const { target, file, listOptions, pageSize, checkpointEveryMs } = job;
  const format = (target.format === "csv" ? csv : ndjson)(job.state.select ?? undefined);
  const progress = createProgress(world, job.state.records);
  const start = world.now();
  let state = job.state;
  let saved = start;
  let saving: Promise<void> = Promise.resolve();
  let isSaving = false;
  /** Whether all of the records that `state` counts are in the block or in the file, and no others. */
  let isWhole = true;
  const pending = textBlock(2 * BLOCK_BYTES);
  if (file.bytes === 0) pending.add(format.head);

  const flush = async (): Promise<void> => {
    if (pending.length > 0) await file.append(await compress(pending.take(), target.compression));
  };
  /** Once what was appended so far is on the disk, so is the state that says so. */
  const persist = async (isDone: boolean): Promise<void> => {
    state = { ...state, bytes: file.bytes, elapsedMs: job.state.elapsedMs + world.now() - start, isDone };
    const snapshot = state;
    await file.sync();
    await writeState(target.statePath, snapshot);
    saved = world.now();
  };
  const save = async (isDone = false): Promise<void> => {
    await flush();
    await saving;
    await persist(isDone);
  };
  /** The disk is slow; meanwhile listing goes on. */
  const saveInBackground = async (): Promise<void> => {
    await flush();
    isSaving = true;
    saving = persist(false).finally(() => {
      isSaving = false;
    });
    // It is thrown where it is waited for.
    saving.catch(() => {});
  };

  const { filter, order, checkpoint } = state;
  const listing = client.orchestration.records.search(
    { ...filter, limit: pageSize },
    { ...listOptions, order, ...(checkpoint && { checkpoint }) },
  );
  try {
    for await (const { records, count } of listing.pages()) {
      isWhole = false;
      for (const text of format.rows(records, state.records === 0)) {
        pending.add(text);
        if (pending.length >= BLOCK_BYTES) await flush();
      }
      state = { ...noted(state, records), checkpoint: listing.checkpoint ?? null };
      isWhole = true;
      if (!isSaving && world.now() - saved >= checkpointEveryMs) {
        await saving;
        await saveInBackground();
      }
      progress.update({ records: state.records, count: Math.max(count, state.records), bytes: file.bytes });
    }
    await save(true);
  } catch (error) {
    progress.clear();
    // When writing failed in the middle of a page, the last checkpoint stands.
    if (isWhole) await save();
    throw error;
  } finally {
    await file.close();
  }
  progress.clear();
  await finish(target, state);
  return state;
}

/** Gives the partial file its name, as what it is to be. It may be called again after a failure or a kill in between. */
export async function finish(target: ExportTarget, { select }: Pick<ExportState, "select">): Promise<void> {
  const { path, partialPath, statePath } = target;
  try {
    if (target.format === "parquet" && existsSync(partialPath)) {
      const whole = `${path}.whole`;
      const { writeParquet } = await import("./write-parquet.ts");
      await writeParquet(partialPath, whole, select);
      await syncFile(whole);
      await rename(whole, path);
      await rm(partialPath);
    } else if (existsSync(partialPath) || !existsSync(path)) await rename(partialPath, path);
    await syncFile(dirname(path));
    await rm(statePath);
  } catch (error) {
    throw fileError(error, "write", path);
  }
}

/** Of a folder: without it, a loss of power may leave a file without its new name. Not every system can. */
async function syncFile(path: string): Promise<void> {
  const file = await open(path, "r");
  await file.sync().catch(() => {});
  await file.close();
}

function noted(state: ExportState, records: readonly OrchestrationRecord[]): ExportState {
  const statuses = { ...state.statuses };
  let [earliest, latest] = state.created ?? [];
  for (const { status, createdAt } of records) {
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (earliest === undefined || createdAt < earliest) earliest = createdAt;
    if (latest === undefined || createdAt > latest) latest = createdAt;
  }
  const created = earliest === undefined || latest === undefined ? null : ([earliest, latest] as const);
  return { ...state, records: state.records + records.length, statuses, created };
}
