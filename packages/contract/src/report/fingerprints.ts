import { createHash } from "node:crypto";
import type { Finding } from "../suite/finding.ts";

const HEX_DIGITS = 12;
/** A whole segment of a pointer that can be the index of an array. */
const INDEX = /(?<=\/)(?:0|[1-9]\d*)(?=\/|$)/g;
const byPosition = new Intl.Collator("en", { numeric: true });

/**
 * An id for each finding, unique among them and the same in every run that finds the same, in whatever order.
 *
 * It is made of check, place and pointer without the indices, so that neither a better message nor a record added above
 * changes it. Findings that differ in an index alone are numbered in the order of their positions: repairing one of them
 * moves the numbers behind it, and nothing else.
 */
export function fingerprints(findings: readonly Finding[]): string[] {
  const ids: string[] = [];
  const pointerAt = (index: number) => findings[index]?.pointer ?? "";
  for (const [base, alike] of Map.groupBy(findings.keys(), (index) => baseOf(findings[index] as Finding))) {
    const ordered = alike.toSorted((one, other) => byPosition.compare(pointerAt(one), pointerAt(other)));
    for (const [rank, index] of ordered.entries()) ids[index] = rank === 0 ? base : `${base}-${rank + 1}`;
  }
  return ids;
}

function baseOf({ check, place, pointer }: Finding): string {
  const subject = JSON.stringify([check, place, pointer.replaceAll(INDEX, "*")]);
  return `${check}:${createHash("sha256").update(subject).digest("hex").slice(0, HEX_DIGITS)}`;
}
