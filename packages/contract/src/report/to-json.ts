import { jsonText } from "./json-text.ts";
import type { LocatedReport } from "./locate-findings.ts";

/** Of the JSON; a change that breaks a reader raises it. */
const FORMAT = 1;

/** Every key of the JSON, in the order in which it is written, whatever order the report was put together in. */
const KEYS = [
  ...["format", "specHash", "recordings", "exchanges", "scenarios"],
  ...["findings", "accepted", "id", "check", "place", "pointer", "message", "reason", "review"],
  ...["location", "file", "line", "column"],
  ...["proof", "kinds", "title", "tried", "caught"],
  ...["coverage", "points", "real", "emulated", "handMade", "missing", "freeForm"],
  ...["engines", "name", "version", "cases", "agreed", "explained"],
  ...["checks", "evidence"],
];

/** The report as JSON, for programs. */
export function toJson(report: LocatedReport): string {
  return jsonText({ format: FORMAT, ...report }, KEYS);
}
