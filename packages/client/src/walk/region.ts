import type { Answer } from "./ask.ts";
import type { Range, Row } from "./row.ts";

/** How many of the items that were seen lie at one position. */
export type Group = readonly [at: number, count: number];

/** A range that holds more than a page, and what one answer showed of it. Windows are cut off it until nothing is left. */
export interface Region {
  /** What the answer was for. */
  readonly whole: Range;
  /** What is left of it. */
  range: Range;
  /** How many items are expected in what is left. */
  left: number;
  readonly total: number;
  /** What was seen, from the highest position to the lowest. */
  readonly groups: readonly Group[];
  readonly seen: number;
  /** The end that the answer shows, when the server has an order; without one it is a fair sample of the whole. */
  readonly end: "top" | "bottom" | undefined;
  /** Between which positions the items are expected: finite, also where the range is not. */
  readonly top: number;
  readonly bottom: number;
}

/** The least correlation between the order of a page and that of time that is no chance. */
const CORRELATED = 0.5;
/** Nothing is looked for beyond three hundred years from 1970: some servers refuse such times. */
const FURTHEST = 1e13;

/** @param growth - How much further than what is seen suggests a range without an end is taken to reach. */
export function regionOf(range: Range, { all, total }: Answer, growth: number): Region {
  const groups = groupsOf(range, all);
  const correlation = correlationWithTime(all);
  const end = Math.abs(correlation) < CORRELATED ? undefined : correlation > 0 ? "top" : "bottom";
  const highest = groups[0]?.[0] ?? 0;
  const lowest = groups.at(-1)?.[0] ?? 0;
  const apart = Math.ceil((highest - lowest + 1) / all.length);
  const beyond = growth * apart * (total - all.length);
  return {
    whole: range,
    range,
    left: total,
    total,
    groups,
    seen: all.length,
    end,
    top: Math.min(range.hi, FURTHEST, highest + (end === "bottom" ? beyond : apart)),
    bottom: Math.max(range.lo, -FURTHEST, lowest - (end === "top" ? beyond : apart)),
  };
}

/** What a server shows from just outside the range counts as part of its edge: there it will come back. */
function groupsOf({ hi, lo }: Range, rows: readonly Row[]): Group[] {
  const groups = new Map<number, number>();
  for (const row of rows) {
    const at = Math.min(hi, Math.max(lo, row.at));
    groups.set(at, (groups.get(at) ?? 0) + 1);
  }
  return [...groups].sort(([one], [other]) => other - one);
}

/** Spearman's: 1 when the positions of the rows fall from the first to the last, -1 when they rise, 0 for any order. */
function correlationWithTime(rows: readonly Row[]): number {
  const middle = (rows.length - 1) / 2;
  const indexesAt = new Map<number, number[]>();
  for (const [index, { at }] of rows.entries()) indexesAt.set(at, [...(indexesAt.get(at) ?? []), index]);
  let [both, byIndex, byRank, ranked] = [0, 0, 0, 0];
  for (const [, indexes] of [...indexesAt].sort(([one], [other]) => other - one)) {
    const rank = ranked + (indexes.length - 1) / 2 - middle;
    for (const index of indexes) {
      both += rank * (index - middle);
      byIndex += (index - middle) ** 2;
      byRank += rank ** 2;
    }
    ranked += indexes.length;
  }
  return byRank === 0 ? 0 : both / Math.sqrt(byIndex * byRank);
}
