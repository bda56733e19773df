import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { run } from "./run-cli.ts";

/** TypeScript as consumers have it: the workspace's own version, and older ones under aliases. */
export type Compiler = "typescript" | "typescript-5-4" | "typescript-5" | "typescript-6";

/** What each of them knows of a current runtime, when that is not all. */
const LIBRARIES: Partial<Record<Compiler, readonly string[]>> = {
  "typescript-5-4": ["es2023", "esnext.disposable", "dom", "dom.iterable"],
};

/**
 * Type-checks files as a strict consumer would, library declarations included.
 *
 * @returns What the compiler says; empty when there is nothing to say.
 */
export async function compile(
  folder: string,
  files: Readonly<Record<string, string>>,
  { compiler = "typescript", options = {} }: { readonly compiler?: Compiler; readonly options?: object } = {},
): Promise<string> {
  const tsc = join(createRequire(import.meta.url).resolve(`${compiler}/package.json`), "../bin/tsc");
  const compilerOptions = {
    target: "es2022",
    lib: LIBRARIES[compiler] ?? ["es2024", "dom", "dom.iterable"],
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
  const { stdout, stderr } = await run(process.execPath, [tsc, "-p", folder, "--pretty", "false"]);
  return stdout + stderr;
}
