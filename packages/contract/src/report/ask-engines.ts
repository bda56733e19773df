import { join } from "node:path";
import { createAjv } from "../engines/ajv.ts";
import { compareVerdicts } from "../engines/compare-verdicts.ts";
import type { Case } from "../engines/engine.ts";
import { createPrism } from "../engines/prism.ts";
import { readExplanations } from "../engines/read-explanations.ts";
import { createRedoclyDrift } from "../engines/redocly-drift.ts";
import type { Finding } from "../suite/finding.ts";
import type { EngineSummary } from "./contract-report.ts";

const SPEC_FILE = "spec/openapi.yaml";

/** An exchange, and whether our suite found something in it. */
export interface JudgedCase extends Case {
  readonly wrong: boolean;
}

/** Asks every other engine for its opinion of the same cases, one after the other: each is a program of its own. */
export async function askEngines(
  root: string,
  cases: readonly JudgedCase[],
  onProgress: (text: string) => void,
): Promise<{ summaries: EngineSummary[]; findings: Finding[] }> {
  const explanations = readExplanations(root);
  const ours = new Map(cases.map(({ name, wrong }) => [name, wrong]));
  const specPath = join(root, SPEC_FILE);
  const summaries: EngineSummary[] = [];
  const findings: Finding[] = [];
  for (const engine of [createPrism(specPath), createRedoclyDrift(specPath), createAjv(specPath)]) {
    onProgress(`asking ${engine.name}`);
    const comparison = compareVerdicts(ours, { engine, found: await engine.judge(cases) }, explanations);
    summaries.push(comparison.summary);
    findings.push(...comparison.findings);
  }
  return { summaries, findings };
}
