import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { RecordingError } from "./recording-error.ts";

/** The entries of a folder, by name. Throws a {@link RecordingError} when it cannot be read. */
export async function readFolder(dir: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(dir, { withFileTypes: true });
    // Not by locale: the order must be the same on every machine.
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
    throw new RecordingError(dir, "", `the folder cannot be read (${code})`);
  }
}
