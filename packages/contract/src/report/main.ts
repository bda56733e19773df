import { resolve } from "node:path";
import type { ContractReport } from "./contract-report.ts";
import { escapeControls } from "./escape-controls.ts";
import { jsonText } from "./json-text.ts";
import { locateFindings, type ReadText } from "./locate-findings.ts";
import { type ContractOptions, parseOptions } from "./parse-options.ts";
import { type StatusStream, statusLine } from "./status-line.ts";
import { toJson } from "./to-json.ts";
import { toSarif } from "./to-sarif.ts";
import { toTerminal } from "./to-terminal.ts";
import { writeReport } from "./write-report.ts";

const GREEN = 0;
const FINDINGS = 1;
const UNUSABLE = 2;
/** Errors whose message is all that the user needs, by name: each package has classes of its own. */
const EXPECTED: readonly string[] = ["UnusableInput", "RecordingError"];

const HELP = `Usage: pnpm contract [--update] [--no-engines] [--json <file>] [--sarif <file>] [--fail-overdue]

Holds every recording against the spec, proves that the checks can fail, measures what of the spec the recordings show,
and asks other engines for their opinion. Ends with 0 when nothing is found, with 1 when something is, and with 2 when
it cannot judge.

  --update         first write to packages/contract/coverage.json what recordings show by now; it never lowers anything
  --no-engines     leave out the other engines, which take the longest
  --json <file>    where the report for programs goes (default: packages/contract/reports/contract.json)
  --sarif <file>   where the report for code scanning goes (default: packages/contract/reports/contract.sarif)
  --fail-overdue   end with 1 when the review of an accepted finding is overdue
  --help           show this
`;

/** Everything that the program touches. */
export interface Surroundings {
  readonly stdout: { write(text: string): unknown; hasColors?(): boolean };
  readonly stderr: StatusStream;
  /** The root of the repository. */
  readonly root: string;
  /** What the files that a user names are relative to. */
  readonly folder: string;
  /** Such as `2026-11-25`. */
  readonly today: string;
  readonly readText: ReadText;
  runContract(options: {
    readonly engines: boolean;
    readonly onProgress: (text: string) => void;
  }): Promise<{ readonly report: ContractReport }>;
  /** Brings the coverage file up to date; what it did, in a sentence. */
  updateCoverage(): Promise<string>;
}

/** The program `pnpm contract`; its exit code. */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdout, stderr, updateCoverage } = surroundings;
  try {
    const options = parseOptions(args);
    if (options.help) {
      stdout.write(HELP);
      return GREEN;
    }
    if (options.update) stdout.write(`${escapeControls(await updateCoverage())}\n\n`);
    return await runAndReport(options, surroundings);
  } catch (error) {
    stderr.write(`contract: ${explain(error)}\n`);
    return UNUSABLE;
  }
}

/** One line where the user can do something about it. A defect of the suite shows where it is, and is no verdict. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return escapeControls(String(error));
  if (EXPECTED.includes(error.name)) return escapeControls(error.message);
  return (error.stack ?? error.message).split("\n").map(escapeControls).join("\n");
}

async function runAndReport(options: ContractOptions, surroundings: Surroundings): Promise<number> {
  const { stdout, root, folder, today, readText } = surroundings;
  const report = locateFindings(await runQuietly(options, surroundings), readText);
  // Before the files: a disk that is full takes away the files only.
  stdout.write(toTerminal(report, { colour: stdout.hasColors?.() ?? false, today }));
  await writeReport(fileFor(options.json, "contract.json"), toJson(report));
  await writeReport(fileFor(options.sarif, "contract.sarif"), jsonText(toSarif(report)));
  const overdue = options.failOverdue && report.accepted.some(({ review }) => review < today);
  return report.findings.length > 0 || overdue ? FINDINGS : GREEN;

  function fileFor(named: string | undefined, standard: string): string {
    return named === undefined ? resolve(root, "packages/contract/reports", standard) : resolve(folder, named);
  }
}

async function runQuietly({ engines }: ContractOptions, { stderr, runContract }: Surroundings) {
  const status = statusLine(stderr);
  try {
    return (await runContract({ engines, onProgress: status.show })).report;
  } finally {
    status.clear();
  }
}
