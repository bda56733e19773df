import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { RecordingError } from "../recording-error.ts";
import type { WrittenText } from "./redaction/verify-texts.ts";

/**
 * Writes the folder of a scenario as a whole, or leaves what is there: the files are written beside it, and then the two
 * folders change places. A crash between those two steps leaves both of them under names that begin with a dot.
 *
 * @throws {RecordingError} when the folder cannot be written.
 */
export async function writeScenario(dir: string, name: string, files: readonly WrittenText[]): Promise<void> {
  let temporary: string | undefined;
  try {
    await mkdir(dir, { recursive: true });
    temporary = await mkdtemp(join(dir, `.${name}-`));
    const fresh = join(temporary, "new");
    await mkdir(fresh);
    for (const { file, text } of files) await writeFile(join(fresh, file), text, { flag: "wx" });
    await swap(join(dir, name), fresh, join(temporary, "old"));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
    throw new RecordingError(join(dir, name), "", `the scenario cannot be written (${code}); what was there stays`);
  } finally {
    if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });
  }
}

/** A folder cannot replace one that is not empty, so the old one makes way first, and comes back on failure. */
async function swap(target: string, fresh: string, old: string): Promise<void> {
  const replaced = await moveAway(target, old);
  try {
    await rename(fresh, target);
  } catch (error) {
    if (replaced) await rename(old, target);
    throw error;
  }
}

async function moveAway(target: string, old: string): Promise<boolean> {
  try {
    await rename(target, old);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}
