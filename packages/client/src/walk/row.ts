/**
 * An item of a walk. `at` is its time in milliseconds since 1970, negated when the earliest comes first: positions fall
 * along the walk in either order, so that the rest of it knows one direction only.
 */
export interface Row {
  readonly at: number;
  readonly key: string;
  readonly item: unknown;
}

/** Positions from `hi` down to `lo`, both included; infinite where the caller's filter alone bounds. */
export interface Range {
  readonly hi: number;
  readonly lo: number;
}

/** The order in which items are handed out: along the walk, and by key within a millisecond. */
export function compareRows(one: Row, other: Row): number {
  if (one.at !== other.at) return other.at - one.at;
  return one.key < other.key ? -1 : Number(one.key > other.key);
}

/** Whether a row belongs to a range. */
export function isIn({ hi, lo }: Range, { at }: { readonly at: number }): boolean {
  return at <= hi && at >= lo;
}
