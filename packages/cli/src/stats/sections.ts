import { showCredits } from "../graph/show-tree.ts";
import { showDuration, showNumber } from "../output/show-number.ts";
import type { Stats } from "./collect-stats.ts";

/** One bar: what it is of, how long it is, and what stands behind it. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly shown: string;
  /** A second text, such as the message of a failure. */
  readonly detail?: string;
  /** The status whose colour it has. */
  readonly status?: string;
}

export interface Section {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** What is to be said below. */
  readonly note?: string;
}

/** Stats as bars, the same at a terminal and on a page. */
export function sectionsOf(stats: Stats, most: number): Section[] {
  const { statuses, failures, credits, creditsInAll, durations, records } = stats;
  const share = (count: number): string =>
    `${showNumber(count)} (${((100 * count) / Math.max(1, records)).toFixed(1)} %)`;
  const sections: Section[] = [
    {
      title: "Statuses",
      bars: Object.entries(statuses).map(([status, count]) => ({
        label: status,
        value: count,
        shown: share(count),
        status,
      })),
    },
    {
      title: "Failures by node and message",
      bars: failures.slice(0, most).map(({ node, message, count }) => ({
        label: node,
        value: count,
        shown: showNumber(count),
        detail: message,
        status: "error",
      })),
      ...more(failures.length, most),
    },
    {
      title: `Credits by node (${showCredits(creditsInAll)} in all)`,
      bars: credits.slice(0, most).map(({ node, credits: used, executions }) => ({
        label: node,
        value: used,
        shown: `${showCredits(used)} in ${showNumber(executions)} executions`,
      })),
      ...more(credits.length, most),
    },
    { title: "Time from creation to the end", bars: rangeBars(durations), ...quantiles(durations) },
  ];
  return sections.filter(({ bars }) => bars.some(({ value }) => value > 0));
}

/** From the first range that holds something to the last. */
function rangeBars(durations: Stats["durations"]): Bar[] {
  const ranges = durations.ranges();
  const bars = ranges.map(({ upTo, count }, at) => {
    const label = Number.isFinite(upTo)
      ? `under ${showDuration(upTo)}`
      : `${showDuration(ranges[at - 1]?.upTo ?? 0)} and more`;
    return { label, value: count, shown: showNumber(count) };
  });
  return bars.slice(
    bars.findIndex(({ value }) => value > 0),
    bars.findLastIndex(({ value }) => value > 0) + 1,
  );
}

function quantiles(durations: Stats["durations"]): { note?: string } {
  const [half, most, nearlyAll] = [0.5, 0.9, 0.99].map((share) => durations.quantile(share));
  if (half === undefined || most === undefined || nearlyAll === undefined) return {};
  return {
    note: `half took up to ${showDuration(half)}, 90 % up to ${showDuration(most)}, 99 % up to ${showDuration(nearlyAll)}`,
  };
}

function more(count: number, most: number): { note?: string } {
  return count > most ? { note: `and ${showNumber(count - most)} more; --top shows them` } : {};
}
