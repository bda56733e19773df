import type { ContractReport, ProofSummary } from "./contract-report.ts";
import { escapeControls } from "./escape-controls.ts";

/** What one run did, in a few lines for people: how much it looked at, not what it found. */
export function summarise(report: Omit<ContractReport, "findings">): string[] {
  const { recordings, specHash, checks, accepted } = report;
  return [
    `${recordings.exchanges} exchanges of ${recordings.scenarios} scenarios, held against spec ${specHash}`,
    "",
    ...row("Checks", [`${checks.length}; accepted findings: ${accepted.length}`]),
    ...row("Mutants", mutants(report.proof)),
    ...row("Coverage", coverage(report.coverage)),
    ...row("Engines", engines(report.engines)),
  ].map(escapeControls);
}

/** A labelled line; further ones stand below the first. */
function row(label: string, lines: readonly string[]): string[] {
  return lines.map((line, index) => `${(index === 0 ? label : "").padEnd(10)}${line}`);
}

function mutants({ kinds }: ProofSummary): string[] {
  const sum = (key: "tried" | "caught") => kinds.reduce((total, kind) => total + kind[key], 0);
  const proven = kinds.filter(({ tried, caught }) => tried > 0 && caught === tried);
  return [
    `${sum("caught")} of ${sum("tried")} caught; ${proven.length} of ${kinds.length} kinds proven`,
    ...kinds
      .filter((kind) => !proven.includes(kind))
      .map(({ id, tried, caught }) => {
        return tried === 0 ? `${id} fits no recording` : `${id}: ${tried - caught} of ${tried} escaped`;
      }),
  ];
}

function coverage({ points, real, emulated, handMade, missing, freeForm }: ContractReport["coverage"]): string[] {
  return [
    `${points} points of the spec, shown by recordings: ${real} real, ${emulated} emulated, ${handMade} hand-made`,
    `${missing} shown by none; ${freeForm} recorded paths where the spec leaves the form open`,
  ];
}

function engines(engines: ContractReport["engines"]): string[] {
  if (engines === "skipped") return ["skipped: no second opinion in this run"];
  return engines.map(({ name, version, cases, agreed, explained }) => {
    return `${name} ${version} agrees on ${agreed} of ${cases} cases; ${explained} disagreements explained`;
  });
}
