import type { RecordingSource } from "@cargo-records/mock";
import { pointer } from "../document.ts";
import type { Finding } from "../suite/finding.ts";
import { better, COVERAGE_PLACE, type Coverage, type Measured } from "./coverage.ts";
import { type CoverageEntry, coverageEntries } from "./coverage-entries.ts";

const UPDATE = "Run `pnpm contract --update` and commit the file.";
const REPAIR = "Bring the recording back, or move the point in the file by hand and say in the commit why.";
const EXPLAIN = 'Add a recording that does, or the point with a reason under "missing".';

/** Where the committed coverage is not what was measured: what got lost, what nobody explains, and what the file lacks. */
export function ratchet(committed: Coverage, measured: Measured): Finding[] {
  const entries = coverageEntries(committed);
  const gone = [...entries].filter(([point]) => !measured.has(point));
  return [
    ...[...measured].flatMap(([point, source]) => judge(point, source, entries.get(point)) ?? []),
    ...gone.map(([point, { at }]) => finding("stale", at, `the spec has no point "${point}" any more. ${UPDATE}`)),
  ];
}

function judge(
  point: string,
  source: RecordingSource | undefined,
  entry: CoverageEntry | undefined,
): Finding | undefined {
  if (entry === undefined && source === undefined) {
    return finding("missing", pointer("missing", point), `no recording shows "${point}". ${EXPLAIN}`);
  }
  if (entry?.source === source) return undefined;
  const now = `"${point}" is shown by ${nameOf(source)}`;
  if (entry === undefined) return finding("stale", "", `${now}, and is not in the file. ${UPDATE}`);
  if (better(entry.source, source) === source) {
    return finding("stale", entry.at, `${now}, which is more than the file says. ${UPDATE}`);
  }
  return finding("dropped", entry.at, `${now}, and was by ${nameOf(entry.source)}. ${REPAIR}`);
}

function nameOf(source: RecordingSource | undefined): string {
  return source === undefined ? "no recording" : `a recording that is ${source}`;
}

function finding(kind: "dropped" | "missing" | "stale", at: string, message: string): Finding {
  return { check: `coverage-${kind}`, place: COVERAGE_PLACE, pointer: at, message };
}
