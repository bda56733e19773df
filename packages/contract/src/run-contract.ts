import { recordings, spec } from "./contract-spec.ts";
import { coverageOf } from "./coverage/coverage-of.ts";
import { readCoverage } from "./coverage/read-coverage.ts";
import { CATALOGUE } from "./mutations/catalogue.ts";
import type { TriedMutant } from "./mutations/prove.ts";
import { type Proof, proveEverything } from "./mutations/prove-everything.ts";
import { applyAccepted } from "./report/apply-accepted.ts";
import { askEngines, type JudgedCase } from "./report/ask-engines.ts";
import type { ContractReport } from "./report/contract-report.ts";
import { ownChecks } from "./report/own-checks.ts";
import { proofOf } from "./report/proof-of.ts";
import { readAccepted } from "./report/read-accepted.ts";
import { contract } from "./suite/contract.ts";
import type { Finding } from "./suite/finding.ts";
import { checkRecording, suiteOf } from "./suite/suite.ts";

const suite = suiteOf(contract);

/** What a run needs to know. */
export interface RunOptions {
  /** The root of the repository. */
  readonly root: string;
  /** Whether other engines are asked as well; they take the longest. */
  readonly engines: boolean;
  /** Told what goes on, in a few words. */
  readonly onProgress: (text: string) => void;
}

export interface ContractRun {
  readonly report: ContractReport;
  /** Every mutant that was tried. */
  readonly proof: Proof;
}

/** Runs every part of the contract suite over the committed recordings. */
export async function runContract({ root, engines, onProgress }: RunOptions): Promise<ContractRun> {
  const entries = readAccepted(root);
  const committed = await readCoverage();
  onProgress("holding the recordings against the spec");
  const found = recordings.flatMap((recording) => checkRecording(contract, suite, recording));
  // Coverage and engines have files of their own for what is accepted there, and an escape is never accepted.
  const { findings, accepted } = applyAccepted(found, entries);
  const mutants = await proveEverything({ onProgress });
  const proof = proofOf(CATALOGUE, [...mutants.ours, ...mutants.fixture]);
  onProgress("measuring coverage");
  const coverage = coverageOf(spec, recordings, committed);
  const opinions = engines ? await askEngines(root, casesOf(findings, mutants.ours), onProgress) : undefined;
  const report: ContractReport = {
    specHash: spec["x-generated"].spec,
    recordings: { exchanges: recordings.length, scenarios: new Set(recordings.map(({ scenario }) => scenario)).size },
    checks: [...suite.map(({ id, title, evidence }) => ({ id, title, evidence })), ...ownChecks],
    findings: [...findings, ...proof.findings, ...coverage.findings, ...(opinions?.findings ?? [])],
    accepted,
    proof: proof.summary,
    coverage: coverage.summary,
    engines: opinions?.summaries ?? "skipped",
  };
  return { report, proof: mutants };
}

/**
 * What other engines judge: the recordings, and the first mutant of each kind, made of a request that was not refused. In
 * a refused one there is a fault already, so that an engine that finds it has not necessarily noticed the mutant.
 */
function casesOf(open: readonly Finding[], tried: readonly TriedMutant[]): JudgedCase[] {
  const wrong = new Set(open.map(({ place }) => place));
  const refused = new Set(recordings.flatMap(({ place, exchange }) => (exchange.response.status === 400 ? place : [])));
  const mutants = Map.groupBy(
    tried.filter(({ place }) => !refused.has(place)),
    ({ kind }) => kind,
  );
  return [
    ...recordings.map(({ place, exchange }) => ({ name: place, exchange, wrong: wrong.has(place) })),
    ...[...mutants].flatMap(([kind, [first]]) =>
      first === undefined ? [] : { name: `mutant ${kind}`, exchange: first.exchange, wrong: first.caughtBy.length > 0 },
    ),
  ];
}
