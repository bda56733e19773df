// node src/main.ts [suite...] [--rounds <n>] [--out <file>]
// Exit code 0: measured; 1: a contestant failed; 2: not understood.
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Arguments, readArguments } from "./read-arguments.ts";
import { resultsPage } from "./results-page.ts";
import { resultsTable } from "./results-table.ts";
import { resultsTables } from "./results-tables.ts";
import { runSuite } from "./run-suite.ts";
import { suites as processSuites } from "./suites/suites.ts";
import { trialSuites } from "./suites/trial-suites.ts";
import { runTrials } from "./trials/run-trials.ts";
import { UsageError } from "./usage-error.ts";

const RESULTS = join(import.meta.dirname, "../results");
const PAGE = join(import.meta.dirname, "../results.md");

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
    const options = { rounds, onProgress: progress };
    const results = "measures" in suite ? await runTrials(suite, options) : await runSuite(suite, options);
    progress("");
    console.log(`${resultsTable(resultsTables(results))}\n`);
    const file = out === undefined ? fileOf(suite.name) : resolve(out);
    await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
    console.log(`Written to ${file}.`);
  }
  if (out === undefined) await writePage();
}

/** The page shows all results that there are, also those of earlier runs. */
async function writePage(): Promise<void> {
  const names = [...processSuites, ...trialSuites].map(({ name }) => name);
  const texts = await Promise.allSettled(names.map((name) => readFile(fileOf(name), "utf8")));
  const found = texts.flatMap((text) => (text.status === "fulfilled" ? [resultsTables(JSON.parse(text.value))] : []));
  await writeFile(PAGE, resultsPage(found));
}

function fileOf(suite: string): string {
  return join(RESULTS, `${suite}.json`);
}

/** One line that is written over again and again; nothing where that would only fill a log. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}
