import type { Exchange, RecordingSource } from "@cargo-records/mock";
import type { Json } from "../document.ts";
import { better, type Measured } from "./coverage.ts";
import { shownPoints } from "./shown-points.ts";
import { specPoints } from "./spec-points.ts";

/** Every point of a document with the best source that shows it. */
export function measureCoverage(document: Json, exchanges: readonly Exchange[]): Measured {
  const points = specPoints(document);
  const known = new Set(points);
  const measured = new Map<string, RecordingSource | undefined>(points.map((point) => [point, undefined]));
  for (const exchange of exchanges) {
    for (const point of shownPoints(document, known, exchange)) {
      measured.set(point, better(measured.get(point), exchange.provenance.source));
    }
  }
  return measured;
}
