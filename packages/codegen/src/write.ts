import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Difference } from "./compare.ts";

/** Makes the files on disk equal to the outputs. A file is replaced whole or not at all. */
export async function write(root: string, outputs: ReadonlyMap<string, string>, difference: Difference): Promise<void> {
  for (const path of [...difference.missing, ...difference.stale]) {
    const target = join(root, path);
    const unfinished = `${target}.${process.pid}.tmp`;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(unfinished, outputs.get(path) as string);
    await rename(unfinished, target);
  }
  for (const path of difference.extra) await rm(join(root, path));
}
