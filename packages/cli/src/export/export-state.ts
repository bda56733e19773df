import { open, readFile, rename } from "node:fs/promises";
import type { Checkpoint } from "@cargo-records/client";
import type { RecordsFilter } from "@cargo-records/types";
import { fileError } from "../errors/file-error.ts";
import { usageError } from "../errors/usage-error.ts";

/** What is written of an export, and where to go on: it and the partial file agree at any time. */
export interface ExportState {
  readonly version: 1;
  readonly baseUrl: string;
  readonly workspace: string | null;
  readonly filter: RecordsFilter;
  readonly order: "desc" | "asc";
  readonly select: readonly string[] | null;
  /** Where the client goes on; null from the start. */
  readonly checkpoint: Checkpoint | null;
  /** How much of the partial file belongs to it. What is behind that is cut off. */
  readonly bytes: number;
  readonly records: number;
  /** How many records there are in each status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** The earliest and the latest creation so far; null before the first record. */
  readonly created: readonly [earliest: string, latest: string] | null;
  /** Time that was spent, in milliseconds, over all runs. */
  readonly elapsedMs: number;
  /** Everything is written, and the file only has to get its name. */
  readonly isDone: boolean;
}

export function writeState(path: string, state: ExportState): Promise<void> {
  return writeJson(path, state);
}

/** Replaces a file in one step: whoever reads it sees the old or the new one. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  try {
    const file = await open(`${path}.new`, "w");
    try {
      await file.writeFile(`${JSON.stringify(value, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.new`, path);
  } catch (error) {
    throw fileError(error, "write", path);
  }
}

/** @throws {CommandError} when there is none, or when it is not one. */
export async function readState(path: string): Promise<ExportState> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      throw usageError(`There is nothing to go on with: ${path} is not there.`, "Leave --resume out to start.");
    }
    throw fileError(error, "read", path);
  }
  const state = parsed(text);
  if (state?.version !== 1 || !Number.isSafeInteger(state.bytes) || !Number.isSafeInteger(state.records)) {
    throw usageError(`${path} is not a checkpoint of an export that this version knows.`, "--force starts anew.");
  }
  return state;
}

function parsed(text: string): ExportState | undefined {
  try {
    return Object(JSON.parse(text)) as ExportState;
  } catch {
    return undefined;
  }
}
