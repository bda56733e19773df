import type { RecordingSource } from "@cargo-records/mock";
import { better, type Coverage, type Measured } from "./coverage.ts";
import { coverageEntries } from "./coverage-entries.ts";

/**
 * The coverage file brought up to date: levels rise, new points come in, points that the spec no longer has go. No level
 * falls and no reason is made up: what would need that stays a finding, for a person to settle.
 */
export function updatedCoverage(committed: Coverage, measured: Measured): Coverage {
  const entries = coverageEntries(committed);
  const best = new Map([...measured].map(([point, source]) => [point, better(source, entries.get(point)?.source)]));
  const shownBy = (source: RecordingSource) => [...best.keys()].filter((point) => best.get(point) === source);
  const missing = Object.entries(committed.missing).filter(([point]) => best.has(point) && !best.get(point));
  return {
    format: committed.format,
    real: shownBy("real"),
    emulated: shownBy("emulated"),
    "hand-made": shownBy("hand-made"),
    missing: Object.fromEntries(missing),
  };
}
