import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { rolldown } from "rolldown";

const CHILD = join(import.meta.dirname, "trial-child.ts");
/** In a folder from which the packages of the contestants are found. */
const FOLDER = join(import.meta.dirname, "../../node_modules/.trials");

/**
 * The program of a trial as plain JavaScript, whose path it returns. Node would load a compiler for TypeScript, and its
 * memory would count as that of the contestant.
 */
export async function bundleTrialChild(): Promise<string> {
  await mkdir(FOLDER, { recursive: true });
  const isPackage = (id: string): boolean => !(id.startsWith(".") || id.startsWith("/"));
  await using bundle = await rolldown({ input: CHILD, platform: "node", external: isPackage, cwd: FOLDER });
  await bundle.write({ dir: FOLDER, entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" });
  return join(FOLDER, "trial-child.mjs");
}
