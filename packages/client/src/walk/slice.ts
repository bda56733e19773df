import type { Answer } from "./ask.ts";
import type { Range, Row } from "./row.ts";

/** A page of a server that orders by time, turned along the walk. */
export interface Slice {
  /** Those inside the range, from the highest position to the lowest. */
  readonly rows: readonly Row[];
  /** How many items the server counts above these, and how many below the range as far as the page tells. */
  readonly above: number;
  readonly beneath: number;
  /** Whether nothing of the range lies above it, and below it. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly total: number;
}

export function sliceOf(
  { rows, all, offset, length, total }: Answer,
  { hi, lo }: Range,
  order: "along" | "against",
): Slice {
  const rest = total - offset - length;
  const [ahead, behind] = order === "along" ? [offset, rest] : [rest, offset];
  const higher = all.filter(({ at }) => at > hi).length;
  const lower = all.filter(({ at }) => at < lo).length;
  return {
    rows: order === "along" ? rows : rows.toReversed(),
    above: ahead + higher,
    beneath: behind + lower,
    isFirst: ahead === 0 || higher > 0,
    isLast: behind === 0 || lower > 0,
    total,
  };
}
