// node src/main.ts [suite...] [--rounds <n>] [--out <file>]
// Exit code 0: measured; 1: a contestant failed; 2: not understood.
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Arguments, readArguments } from "./read-arguments.ts";
import { resultsTable } from "./results-table.ts";
import { runSuite } from "./run-suite.ts";
import { UsageError } from "./usage-error.ts";

const RESULTS = join(import.meta.dirname, "../results");

try {
  const args = readArguments(process.argv.slice(2));
  if (typeof args === "string") console.log(args);
  else await bench(args);
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : error}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

async function bench({ suites, rounds, out }: Arguments): Promise<void> {
  for (const suite of suites) {
    const results = await runSuite(suite, { rounds, onProgress: progress });
    progress("");
    console.log(`${resultsTable(results)}\n`);
    const file = out === undefined ? join(RESULTS, `${suite.name}.json`) : resolve(out);
    await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
    console.log(`Written to ${file}.`);
  }
}

/** One line that is written over again and again; nothing where that would only fill a log. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}
