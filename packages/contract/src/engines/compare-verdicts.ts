import { matchesGlob } from "node:path";
import type { EngineSummary } from "../report/contract-report.ts";
import type { Finding } from "../suite/finding.ts";
import type { Engine } from "./engine.ts";
import { EXPLANATIONS_FILE, type Explanation } from "./read-explanations.ts";

/** What one engine said of the cases. */
export interface Opinion {
  readonly engine: Pick<Engine, "name" | "version">;
  /** What it found wrong, by the name of the case. */
  readonly found: ReadonlyMap<string, readonly string[]>;
}

/** Where an engine and our suite disagree, and why as far as we can say. */
export interface Comparison {
  readonly summary: EngineSummary;
  /** Disagreements without an explanation, and explanations without a disagreement. */
  readonly findings: Finding[];
}

/** A case of which only one side found something wrong. */
interface Disagreement {
  readonly name: string;
  readonly verdict: Explanation["verdict"];
  /** What the engine found. */
  readonly faults: readonly string[];
}

/** An explanation for one name or glob, and where it stands in the file. */
interface Excuse extends Omit<Explanation, "cases"> {
  readonly glob: string;
  readonly pointer: string;
}

/**
 * Holds the opinion of an engine against ours.
 *
 * @param ours - Whether our suite found anything, by the name of the case.
 * @param explanations - Those of every engine.
 */
export function compareVerdicts(
  ours: ReadonlyMap<string, boolean>,
  { engine: { name, version }, found }: Opinion,
  explanations: readonly Explanation[],
): Comparison {
  const disagreements = disagreementsOf(name, ours, found);
  const excuses = excusesOf(name, explanations);
  const unexplained = disagreements.filter((one) => !excuses.some((excuse) => covers(excuse, one)));
  const unused = excuses.filter((excuse) => !disagreements.some((one) => covers(excuse, one)));
  const agreed = ours.size - disagreements.length;
  return {
    summary: { name, version, cases: ours.size, agreed, explained: disagreements.length - unexplained.length },
    findings: [...unexplained.map((one) => disagreementFinding(name, one)), ...unused.map(unusedFinding)],
  };
}

function disagreementsOf(engine: string, ours: ReadonlyMap<string, boolean>, found: Opinion["found"]): Disagreement[] {
  return [...ours].flatMap(([name, wrong]) => {
    const faults = found.get(name);
    if (faults === undefined) throw new Error(`${engine} said nothing about the case ${name}.`);
    if (wrong === faults.length > 0) return [];
    return [{ name, faults, verdict: wrong ? "missed" : "also found" }];
  });
}

function excusesOf(engine: string, explanations: readonly Explanation[]): Excuse[] {
  const all = explanations.flatMap(({ cases, ...explanation }, entry) =>
    cases.map((glob, index) => ({ ...explanation, glob, pointer: `/${entry}/cases/${index}` })),
  );
  return all.filter((excuse) => excuse.engine === engine);
}

function covers({ glob, verdict }: Excuse, disagreement: Disagreement): boolean {
  return verdict === disagreement.verdict && matchesGlob(disagreement.name, glob);
}

function disagreementFinding(engine: string, { name, faults: [first, ...others] }: Disagreement): Finding {
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  const message =
    first === undefined
      ? `our suite finds a fault and ${engine} finds none. Correct the suite, or say in ${EXPLANATIONS_FILE} what ${engine} does not do.`
      : `${engine} finds a fault and our suite finds none: ${first}${more}. Add a check to the suite, or say in ${EXPLANATIONS_FILE} why this is no fault.`;
  return { check: "engine-disagreement", place: name, pointer: "", message };
}

function unusedFinding({ engine, verdict, glob, pointer }: Excuse): Finding {
  const message = `${engine} ${verdict} nothing in a case called "${glob}". Remove this explanation, or correct it.`;
  return { check: "engine-explanation-unused", place: EXPLANATIONS_FILE, pointer, message };
}
