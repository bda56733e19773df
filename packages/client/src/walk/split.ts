import type { Range, Row } from "./row.ts";

/** A part of a range, and how many items are expected in it. */
export interface Part {
  readonly range: Range;
  readonly expected: number;
}

/** From which end of a range a sample is; `undefined` when it is from all of it. */
export type End = "hi" | "lo" | undefined;

interface Sample {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly end: End;
  readonly page: number;
  readonly most: number;
}

/** How full a page is meant to be: fuller ones overflow more often, which costs two more requests each. */
const FILL = 0.72;
/** Up to so many pages, the sample of a page tells well enough where to cut for parts of a page each. */
const PAGES_AT_ONCE = 6;
/** Parts of larger ranges are meant to have so many pages. */
const PAGES_OF_A_PART = 4;

/**
 * Cuts a range that holds more than a page, by the items of one answer, which are a sample of it. Neither part is the whole.
 *
 * @param rows - The sample, from inside the range.
 * @param total - How many items the range holds, more or less.
 * @param end - The end of the range that the sample is from, as with a server that orders by time or nearly so.
 * @param most - How many parts at most.
 */
export function split(
  range: Range,
  { rows, total, end, page, most }: Sample,
): Part[] {
  const times = [...groupsOf(rows)].sort(([one], [other]) => other - one);
  const [only, next] = times;
  if (only === undefined) return halves(range, total);
  if (next === undefined) return around(range, only[0], total);
  if (end) return peel(range, times, { seen: rows.length, total, end });
  const target = total <= PAGES_AT_ONCE * page ? FILL * page : PAGES_OF_A_PART * page;
  const size = Math.max(target, total / most);
  return parts(range, times, total / rows.length, Math.min(size, total / 1.5));
}

function groupsOf(rows: readonly Row[]): Map<number, number> {
  const groups = new Map<number, number>();
  for (const { at } of rows) groups.set(at, (groups.get(at) ?? 0) + 1);
  return groups;
}

/** Parts of about `size` items each; a millisecond that holds more by itself becomes a part of its own. */
function parts(range: Range, times: readonly (readonly [number, number])[], weight: number, size: number): Part[] {
  const found: Part[] = [];
  let hi = range.hi;
  let expected = 0;
  const close = (lo: number): void => {
    if (lo > hi) return;
    found.push({ range: { hi, lo }, expected });
    [hi, expected] = [lo - 1, 0];
  };
  for (const [at, count] of times) {
    const share = count * weight;
    if (expected > 0 && expected + share > size) close(at + 1);
    expected += share;
    if (share > size) close(at);
  }
  if (hi >= range.lo) close(range.lo);
  return found.length > 1 ? found : around(range, times[times.length >> 1]?.[0] ?? range.hi, weight);
}

/** What was seen, but for its far end, and the rest. */
function peel(
  range: Range,
  times: readonly (readonly [number, number])[],
  { seen, total, end }: { readonly seen: number; readonly total: number; readonly end: "hi" | "lo" },
): Part[] {
  const { hi, lo } = range;
  const cut = end === "hi" ? (times.at(-1)?.[0] ?? lo) + 1 : (times[0]?.[0] ?? hi);
  if (cut > hi || cut <= lo) return halves(range, total);
  const [above, below] = end === "hi" ? [seen, total - seen] : [total - seen, seen];
  return [
    { range: { hi, lo: cut }, expected: above },
    { range: { hi: cut - 1, lo }, expected: below },
  ];
}

/** One millisecond, and what lies above and below. */
function around({ hi, lo }: Range, at: number, total: number): Part[] {
  return [
    { hi, lo: at + 1 },
    { hi: at, lo: at },
    { hi: at - 1, lo },
  ]
    .filter((range) => range.hi >= range.lo)
    .map((range) => ({ range, expected: total / 3 }));
}

/** For a range without a sample: only what lies a millisecond outside was seen. */
function halves({ hi, lo }: Range, total: number): Part[] {
  const top = hi === Number.POSITIVE_INFINITY ? (lo === Number.NEGATIVE_INFINITY ? 0 : Math.max(0, lo) * 2 + 1) : hi;
  const bottom = lo === Number.NEGATIVE_INFINITY ? Math.min(0, top) * 2 - 1 : lo;
  const middle = Math.floor((top + bottom) / 2);
  return [
    { range: { hi, lo: middle + 1 }, expected: total / 2 },
    { range: { hi: middle, lo }, expected: total / 2 },
  ];
}
