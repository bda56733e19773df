import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const COMMAND = join(dirname(fileURLToPath(import.meta.resolve("@cargo-records/cli/package.json"))), "dist/bin.js");

/** A `PATH` on which the built `cargo-records` is found: by a script in this folder, as no install links it before it is built. */
export async function pathWithCommand(folder: string): Promise<string> {
  const script = `#!/bin/sh\nexec "${process.execPath}" "${COMMAND}" "$@"\n`;
  await writeFile(join(folder, "cargo-records"), script, { mode: 0o755 });
  return `${folder}:${process.env["PATH"]}`;
}
