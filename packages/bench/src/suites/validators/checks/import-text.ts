import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const SCRATCH = join(import.meta.dirname, "../../../../.scratch"); // inside the package, so that its dependencies are found

/** The exports of a module that was generated as text. */
export async function importText(text: string): Promise<Record<string, unknown>> {
  await mkdir(SCRATCH, { recursive: true });
  const folder = await mkdtemp(join(SCRATCH, "module-"));
  const file = join(folder, "module.mjs");
  try {
    await writeFile(file, text);
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
