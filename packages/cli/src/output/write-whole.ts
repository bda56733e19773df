import { rename, rm, writeFile } from "node:fs/promises";
import { fileError } from "../errors/file-error.ts";
import type { World } from "../world.ts";
import { textWriter } from "./text-writer.ts";

/** Writes a file in one step, or to the output for `-`. */
export async function writeWhole(path: string, text: string, world: World): Promise<void> {
  if (path === "-") return textWriter(world.stdout, world.interrupted).write(text);
  const partial = `${path}.partial`;
  try {
    await writeFile(partial, text);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw fileError(error, "write", path);
  }
}
