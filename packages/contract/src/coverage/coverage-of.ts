import type { Json } from "../document.ts";
import type { CoverageSummary } from "../report/contract-report.ts";
import type { Finding } from "../suite/finding.ts";
import type { PlacedExchange } from "../suite/suite.ts";
import type { Coverage, Measured } from "./coverage.ts";
import { measureCoverage } from "./measure-coverage.ts";
import { ratchet } from "./ratchet.ts";
import { undescribedPaths } from "./undescribed-paths.ts";

export interface CoverageResult {
  readonly summary: CoverageSummary;
  readonly findings: readonly Finding[];
  /** For the update of the committed file. */
  readonly measured: Measured;
}

/** Coverage both ways: what of a document the recordings show, and what they hold that it does not describe. */
export function coverageOf(document: Json, recordings: readonly PlacedExchange[], committed: Coverage): CoverageResult {
  const exchanges = recordings.map(({ exchange }) => exchange);
  const measured = measureCoverage(document, exchanges);
  const paths = recordings.map(({ place, exchange }) => ({ place, ...undescribedPaths(document, exchange) }));
  const undescribed = paths.flatMap(({ place, undescribed }) => undescribed.map((at) => undescribedPath(place, at)));
  const sources = [...measured.values()];
  return {
    summary: {
      points: measured.size,
      real: sources.filter((source) => source === "real").length,
      emulated: sources.filter((source) => source === "emulated").length,
      handMade: sources.filter((source) => source === "hand-made").length,
      missing: sources.filter((source) => source === undefined).length,
      freeForm: new Set(paths.flatMap(({ freeForm }) => freeForm)).size,
    },
    findings: [...undescribed, ...ratchet(committed, measured)],
    measured,
  };
}

function undescribedPath(place: string, at: string): Finding {
  return {
    check: "undescribed-path",
    place,
    pointer: at,
    message: "no schema describes what stands here. Describe it in the spec, or take it out of the recording.",
  };
}
