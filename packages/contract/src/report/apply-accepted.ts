import { posix } from "node:path";
import type { Finding } from "../suite/finding.ts";
import type { AcceptedFinding } from "./contract-report.ts";
import { ACCEPTED_FILE, type AcceptedEntry } from "./read-accepted.ts";

/** Parts accepted findings from those that fail; an entry that no finding needs becomes a finding itself. */
export function applyAccepted(
  findings: readonly Finding[],
  entries: readonly AcceptedEntry[],
): { findings: Finding[]; accepted: AcceptedFinding[] } {
  const open: Finding[] = [];
  const accepted: AcceptedFinding[] = [];
  const used = new Set<AcceptedEntry>();
  for (const finding of findings) {
    const matching = entries.filter((entry) => accepts(entry, finding));
    for (const entry of matching) used.add(entry);
    const [entry] = matching;
    if (entry === undefined) open.push(finding);
    else accepted.push({ ...finding, reason: entry.reason, review: entry.review });
  }
  const unused = entries.flatMap((entry, index) => (used.has(entry) ? [] : [unusedFinding(entry, index)]));
  return { findings: [...open, ...unused], accepted };
}

function accepts({ check, place, pointer }: AcceptedEntry, finding: Finding): boolean {
  return (
    check === finding.check &&
    posix.matchesGlob(finding.place, place) &&
    (pointer === undefined || posix.matchesGlob(finding.pointer, pointer))
  );
}

function unusedFinding({ check, place, pointer }: AcceptedEntry, index: number): Finding {
  const where = pointer === undefined ? place : `${place} at ${pointer}`;
  return {
    check: "accepted-unused",
    place: ACCEPTED_FILE,
    pointer: `/${index}`,
    message: `${check} in ${where} is accepted, but nothing of the kind is found any more. Delete the entry.`,
  };
}
