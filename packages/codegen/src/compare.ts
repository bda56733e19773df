import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { GENERATED_FOLDERS } from "./outputs.ts";

/** How the files on disk differ from what the spec gives; every path relative to the repository. */
export interface Difference {
  readonly stale: readonly string[];
  readonly missing: readonly string[];
  /** Files in a generated folder that the generator does not write. */
  readonly extra: readonly string[];
}

export async function compare(root: string, outputs: ReadonlyMap<string, string>): Promise<Difference> {
  const present = (await Promise.all(GENERATED_FOLDERS.map((folder) => filesBelow(root, folder)))).flat();
  const stale: string[] = [];
  const missing: string[] = [];
  for (const [path, text] of outputs) {
    if (!present.includes(path)) missing.push(path);
    else if ((await readFile(join(root, path), "utf8")) !== text) stale.push(path);
  }
  return { stale, missing, extra: present.filter((path) => !outputs.has(path)) };
}

async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(missingAsEmpty);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, "/").length))
    .sort();
}

function missingAsEmpty(error: NodeJS.ErrnoException): [] {
  if (error.code === "ENOENT") return [];
  throw error;
}
