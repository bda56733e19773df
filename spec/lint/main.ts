// node lint/main.ts [--fail-overdue] [path-to-openapi.yaml]
// Exit code 0: clean; 1: something to repair; 2: input that cannot be judged.
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { explain } from "./explain.ts";
import { readExceptions } from "./read-exceptions.ts";
import { readYaml } from "./read-yaml.ts";
import { report } from "./report.ts";
import { runRedocly } from "./run-redocly.ts";
import { runSpectral } from "./run-spectral.ts";
import { UnusableInput } from "./unusable-input.ts";

const CONTRACT = fileURLToPath(new URL("../openapi.yaml", import.meta.url));
const FAIL_OVERDUE = "--fail-overdue";

try {
  const options = process.argv.slice(2);
  const [path = CONTRACT] = options.filter((option) => option !== FAIL_OVERDUE);
  const failed = await lint(resolve(path), options.includes(FAIL_OVERDUE));
  process.exitCode = failed ? 1 : 0;
} catch (error) {
  if (!(error instanceof UnusableInput)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** Prints a report and tells whether there is something to repair. */
async function lint(document: string, failOverdue: boolean): Promise<boolean> {
  readYaml(document); // names line and column of the first mistake, where an engine lists its consequences as well
  const exceptions = readExceptions(join(dirname(document), "lint-exceptions.yaml"));
  const findings = [...(await runSpectral(document)), ...(await runRedocly(document))];
  const today = new Date().toISOString().slice(0, 10);
  const explanation = explain(findings, exceptions, basename(document), today);
  console.log(report(explanation));
  const { unexplained, unused, overdue } = explanation;
  return unexplained.length + unused.length + (failOverdue ? overdue.length : 0) > 0;
}
