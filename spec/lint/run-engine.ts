import { execFile } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { UnusableInput } from "./unusable-input.ts";

const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;

/**
 * Runs the command of an engine in the folder of the document and parses what it prints.
 * Exit codes tell nothing here: both engines use 1 for findings as well as for their own failures.
 */
export function runEngine(script: string, document: string, options: readonly string[]): Promise<unknown> {
  const command = [fileURLToPath(script), "lint", document, "--format", "json", ...options];
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      command,
      { cwd: dirname(document), maxBuffer: MAX_OUTPUT_BYTES },
      (_error, stdout, stderr) => {
        try {
          resolve(JSON.parse(stdout));
        } catch (cause) {
          reject(new UnusableInput(`${script} could not lint ${document}: ${stderr.trim()}`, { cause }));
        }
      },
    );
  });
}
