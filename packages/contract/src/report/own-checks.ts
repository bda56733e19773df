import type { CheckDescription } from "./contract-report.ts";

const LIVE = "CONTRIBUTING.md, house rules: a check that cannot fail is a defect";
const COVERAGE = "packages/contract/coverage.json";
const ENGINES = "packages/contract/src/engines/explanations.yaml";

/** What holds of the suite itself and of its committed files; the checks of recordings describe themselves. */
export const ownChecks: readonly CheckDescription[] = [
  { id: "mutant-escaped", title: "A recording that is made wrong is noticed.", evidence: LIVE },
  { id: "mutant-untried", title: "Every way to make a recording wrong is tried.", evidence: LIVE },
  { id: "accepted-unused", title: "What is accepted is still found.", evidence: "packages/contract/accepted.yaml" },
  { id: "undescribed-path", title: "A schema describes what a recording holds.", evidence: "spec/openapi.yaml" },
  { id: "coverage-dropped", title: "What recordings have shown, they show.", evidence: COVERAGE },
  { id: "coverage-missing", title: "What no recording shows has a reason.", evidence: COVERAGE },
  { id: "coverage-stale", title: "The coverage file says what recordings show.", evidence: COVERAGE },
  { id: "engine-disagreement", title: "Other engines agree, or a reason says why not.", evidence: ENGINES },
  { id: "engine-explanation-unused", title: "An explained disagreement is still there.", evidence: ENGINES },
];
