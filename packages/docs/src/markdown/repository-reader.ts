import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReadFile } from "./code-blocks.ts";

/** Reads files of the repository that stands at `root`. */
export function repositoryReader(root: string): ReadFile {
  return (path) => {
    try {
      return readFileSync(join(root, path), "utf8");
    } catch {
      return undefined;
    }
  };
}
