import type { Coverage } from "./coverage.ts";

/** The text of a coverage file: one point a line, sorted, so that a change of it reads as one. */
export function formatCoverage(coverage: Coverage): string {
  const { format, real, emulated, "hand-made": handMade, missing } = coverage;
  const reasons = Object.keys(missing)
    .sort()
    .map((point) => [point, missing[point]]);
  const sorted = {
    format,
    real: real.toSorted(),
    emulated: emulated.toSorted(),
    "hand-made": handMade.toSorted(),
    missing: Object.fromEntries(reasons),
  };
  return `${JSON.stringify(sorted, null, 2)}\n`;
}
