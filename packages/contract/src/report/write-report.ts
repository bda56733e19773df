import { lstat, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { UnusableInput } from "./unusable-input.ts";

/** Writes a text to a file, whole or not at all: nobody ever reads half a report. */
export async function writeReport(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${process.pid}.unfinished`;
  try {
    await refuseWhatIsNoFile(file);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(unfinished, text);
    await rename(unfinished, file);
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => {}); // the cause says more than what follows from it
    throw new UnusableInput(`${file} cannot be written: ${(cause as Error).message}`, { cause });
  }
}

/** Renaming onto a link or a device would replace the link or the device itself, such as /dev/stdout. */
async function refuseWhatIsNoFile(file: string): Promise<void> {
  const stats = await lstat(file).catch(() => undefined);
  if (stats !== undefined && !stats.isFile()) throw new Error("it is there, but no regular file; name another one");
}
