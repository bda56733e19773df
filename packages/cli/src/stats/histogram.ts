/** Durations in buckets whose bounds grow, so that its size does not depend on how many there are. */
export interface Histogram {
  readonly count: number;
  add(ms: number): void;
  /** The duration that this share of them does not exceed, 5 percent too long at most; undefined when there are none. */
  quantile(share: number): number | undefined;
  /** How many there are between bounds that a reader knows. */
  ranges(): { readonly upTo: number; readonly count: number }[];
}

const GROWTH = 1.05;
/** In milliseconds. */
const BOUNDS = [100, 1_000, 10_000, 60_000, 600_000, 3_600_000, 86_400_000, Number.POSITIVE_INFINITY];

export function createHistogram(): Histogram {
  const fine = new Map<number, number>();
  const coarse = BOUNDS.map(() => 0);
  let count = 0;
  return {
    get count() {
      return count;
    },
    add(ms) {
      if (!(ms >= 0)) return;
      count += 1;
      const bucket = ms < 1 ? 0 : Math.ceil(Math.log(ms) / Math.log(GROWTH)) + 1;
      fine.set(bucket, (fine.get(bucket) ?? 0) + 1);
      const at = BOUNDS.findIndex((bound) => ms < bound);
      coarse[at] = (coarse[at] ?? 0) + 1;
    },
    quantile(share) {
      let left = share * count;
      for (const [bucket, inBucket] of [...fine].sort(([a], [b]) => a - b)) {
        left -= inBucket;
        if (left <= 0) return bucket === 0 ? 0 : GROWTH ** (bucket - 1);
      }
      return undefined;
    },
    ranges: () => BOUNDS.map((upTo, at) => ({ upTo, count: coarse[at] ?? 0 })),
  };
}
