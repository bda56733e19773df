import type { Range } from "./row.ts";
import type { Trip } from "./trip.ts";

/** The bounds of a request as they go over the wire, and the times that its items may have. */
export interface Bounds {
  readonly body: Readonly<Record<string, unknown>>;
  readonly after: number;
  readonly before: number;
}

/**
 * Bounds for a range, a millisecond further out on either side: whether those of the API include their own time is not
 * known, nor whether it knows times more finely than it shows them. What comes back may so hold the two milliseconds next
 * to the range, or parts of them. The caller's own bounds go out as they are, and are never passed.
 */
export function boundsOf({ sign, fields, outer, filter }: Trip, { hi, lo }: Range): Bounds {
  const [from, until] = sign === 1 ? [lo, hi] : [-hi, -lo];
  const after = from - 1;
  const before = until + 1;
  return {
    body: {
      ...filter,
      ...(after > outer.after && { [fields.after]: new Date(after).toISOString() }),
      ...(before < outer.before && { [fields.before]: new Date(before).toISOString() }),
    },
    after: Math.max(after, outer.after - outer.slackAfter),
    before: Math.min(before, outer.before + outer.slackBefore),
  };
}
