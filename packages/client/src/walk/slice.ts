import type { Answer } from "./ask.ts";
import type { Row } from "./row.ts";

/** A page of a server that orders by time, turned along the walk. */
export interface Slice {
  /** From the highest position to the lowest. */
  readonly rows: readonly Row[];
  /** How many items lie above it, from the bound it was asked with. */
  readonly above: number;
  /** Whether nothing lies below it. */
  readonly isLast: boolean;
  readonly total: number;
  /** Whether items came that lie outside the range. */
  readonly hasMore: boolean;
}

export function sliceOf({ rows, offset, length, total }: Answer, order: "along" | "against"): Slice {
  const rest = total - offset - length;
  const hasMore = length > rows.length;
  return order === "along"
    ? { rows, above: offset, isLast: rest === 0, total, hasMore }
    : { rows: rows.toReversed(), above: rest, isLast: offset === 0, total, hasMore };
}
