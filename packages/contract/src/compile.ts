import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { run } from "./run-cli.ts";

const TSC = join(createRequire(import.meta.url).resolve("typescript/package.json"), "../bin/tsc");

/**
 * Type-checks files as a strict consumer would, library declarations included.
 *
 * @returns What the compiler says; empty when there is nothing to say.
 */
export async function compile(
  folder: string,
  files: Readonly<Record<string, string>>,
  options: object = {},
): Promise<string> {
  const compilerOptions = {
    target: "es2024",
    lib: ["es2024", "dom", "dom.iterable"],
    module: "nodenext",
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    allowImportingTsExtensions: true,
    types: [],
    ...options,
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: Object.keys(files) }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const { stdout, stderr } = await run(process.execPath, [TSC, "-p", folder, "--pretty", "false"]);
  return stdout + stderr;
}
