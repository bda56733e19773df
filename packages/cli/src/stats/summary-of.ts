import type { Stats } from "./collect-stats.ts";

/** Stats as plain JSON, for programs. */
export function summaryOf({ durations, ...rest }: Stats): Record<string, unknown> {
  const [p50, p90, p99] = [0.5, 0.9, 0.99].map((share) => rounded(durations.quantile(share)));
  return {
    ...rest,
    durations: { count: durations.count, p50Ms: p50, p90Ms: p90, p99Ms: p99, ranges: rangesOf(durations) },
  };
}

function rangesOf(durations: Stats["durations"]): object[] {
  return durations.ranges().map(({ upTo, count }) => ({ upToMs: Number.isFinite(upTo) ? upTo : null, count }));
}

function rounded(ms: number | undefined): number | null {
  return ms === undefined ? null : Math.round(ms);
}
