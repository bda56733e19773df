import { cpSync, type DisposableTempDir, mkdtempDisposableSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const SPEC: string = fileURLToPath(new URL("..", import.meta.url));

/** A copy of the contract that a test may break; it goes away with the scope of the test. */
export function copyContract(): DisposableTempDir {
  const folder = mkdtempDisposableSync(join(tmpdir(), "contract-"));
  for (const name of ["openapi.yaml", "lint-exceptions.yaml", "examples"]) {
    cpSync(join(SPEC, name), join(folder.path, name), { recursive: true });
  }
  return folder;
}

/** Replaces a text once; one that is no longer there is a mistake of the test. */
export function replaceIn(file: string, search: string, replacement: string): void {
  const text = readFileSync(file, "utf8");
  if (!text.includes(search)) throw new Error(`${file} does not hold the text to replace: ${search}`);
  writeFileSync(file, text.replace(search, replacement));
}
