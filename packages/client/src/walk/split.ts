import type { Range, Row } from "./row.ts";
import type { Prediction, Sampling } from "./sampling.ts";

/** A part of a range, and what is expected in it. */
export interface Part extends Prediction {
  readonly range: Range;
}

/** How many items lie at one position. */
type Group = readonly [at: number, count: number];

/** How full a page is meant to be: fuller ones overflow more often, which costs two more requests each. */
const FILL = 0.8;
/** Up to so many pages, one page tells well enough where to cut for parts of a page each. */
const PAGES_AT_ONCE = 6;
/** Parts of larger ranges are meant to have so many pages. */
const PAGES_OF_A_PART = 4;
/** A page whose items span so much of a range is taken for a fair sample of it. */
const WIDE = 0.8;
/** Where a range has no end, parts beyond what is seen grow so fast, and so often. */
const GROWTH = 4;
const GROWING_PARTS = 8;

/**
 * Cuts a range that holds more than a page, so that parts fit a page, by the items of one answer. These are a sample of the
 * whole range, or of one end of it when the server has an order: `sampling` knows by now. No part is the whole.
 *
 * @param rows - What is seen, from inside the range.
 * @param total - How many items the range holds.
 */
export function split(
  range: Range,
  { rows, total, page, sampling }: { rows: readonly Row[]; total: number; page: number; sampling: Sampling },
): Part[] {
  const groups = groupsOf(rows);
  const [first, ...more] = groups;
  const end = more.at(-1);
  const of = { total, seen: rows.length };
  if (first === undefined) return evenly(range, { count: 2, rows: total, of });
  if (end === undefined) return around(range, first[0], of);
  const fair = total / rows.length;
  const isWide = first[0] - end[0] >= WIDE * (range.hi - range.lo);
  const weight = isWide || fair < sampling.weight * 1.25 ? fair : sampling.weight;
  const beyond = total - rows.length * weight;
  const target = total <= PAGES_AT_ONCE * page ? FILL * page : PAGES_OF_A_PART * page;
  const size = Math.min(Math.max(target, total / sampling.most), total / 1.5);
  if (beyond < page / 4) return bySeen(range, groups, { weight: fair, size, of });
  // Beyond what is seen, only time is left to cut by.
  const above = { hi: range.hi, lo: first[0] + 1 };
  const below = { hi: end[0] - 1, lo: range.lo };
  const lengths = [above, below].map(({ hi, lo }) => Math.max(0, hi - lo + 1));
  const share = shares(lengths as [number, number]);
  const [top, bottom] = [above, below].map((gap, index) => {
    const expected = beyond * (share[index] ?? 0);
    const count = Math.max(1, Math.min(Math.ceil(expected / size), sampling.mostBlind));
    return gap.hi < gap.lo ? [] : evenly(gap, { count, rows: expected, of });
  });
  return [
    ...(top ?? []),
    ...bySeen({ hi: first[0], lo: end[0] }, groups, { weight, size: Math.min(size, FILL * page), of }),
    ...(bottom ?? []),
  ];
}

function groupsOf(rows: readonly Row[]): Group[] {
  const groups = new Map<number, number>();
  for (const { at } of rows) groups.set(at, (groups.get(at) ?? 0) + 1);
  return [...groups].sort(([one], [other]) => other - one);
}

function shares([one, other]: readonly [number, number]): readonly [number, number] {
  if (one === Number.POSITIVE_INFINITY) return other === Number.POSITIVE_INFINITY ? [0.5, 0.5] : [1, 0];
  const share = other === Number.POSITIVE_INFINITY ? 0 : one / Math.max(1, one + other);
  return [share, 1 - share];
}

interface Cut {
  /** How many items stand for one that is seen. */
  readonly weight: number;
  /** How many items a part is meant to hold. */
  readonly size: number;
  readonly of: Prediction["of"];
}

/** Parts of about as many items; a millisecond that holds more by itself becomes a part of its own. */
function bySeen(range: Range, groups: readonly Group[], { weight, size, of }: Cut): Part[] {
  const parts: Part[] = [];
  let hi = range.hi;
  let seen = 0;
  const close = (lo: number): void => {
    if (lo > hi) return;
    const isEdge = hi === range.hi || lo === range.lo;
    parts.push({ range: { hi, lo }, expected: seen * weight, seen, isEdge, of });
    [hi, seen] = [lo - 1, 0];
  };
  for (const [at, count] of groups) {
    if (seen > 0 && (seen + count) * weight > size) close(at + 1);
    seen += count;
    if (count * weight > size) close(at);
  }
  close(range.lo);
  const middle = groups[groups.length >> 1]?.[0] ?? range.hi;
  return parts.length > 1 || range.hi - range.lo < 1 ? parts : around(range, middle, of);
}

/** One millisecond, and what lies above and below. */
function around({ hi, lo }: Range, at: number, of: Prediction["of"]): Part[] {
  const ranges = [
    { hi, lo: at + 1 },
    { hi: at, lo: at },
    { hi: at - 1, lo },
  ].filter((range) => range.hi >= range.lo);
  return ranges.map((range) => ({ range, expected: of.total / 3, seen: of.seen / 3, isEdge: true, of }));
}

/** Parts of one length; where the range has no end, parts that grow towards it. */
function evenly(range: Range, { count, rows, of }: { count: number; rows: number; of: Prediction["of"] }): Part[] {
  const cuts = cutsOf(range, count);
  return [...cuts, range.lo].map((lo, index) => {
    const hi = index === 0 ? range.hi : (cuts[index - 1] ?? range.hi) - 1;
    return { range: { hi, lo }, expected: rows / (cuts.length + 1), seen: 0, isEdge: false, of };
  });
}

/** The lowest positions of all parts but the last, falling. */
function cutsOf({ hi, lo }: Range, count: number): number[] {
  const growing = Array.from({ length: GROWING_PARTS }, (_, index) => 60_000 * GROWTH ** (index + 1));
  if (lo === Number.NEGATIVE_INFINITY && hi === Number.POSITIVE_INFINITY) return [0];
  if (lo === Number.NEGATIVE_INFINITY) return growing.map((length) => hi - length);
  if (hi === Number.POSITIVE_INFINITY) return growing.map((length) => lo + length).reverse();
  const cuts = Array.from({ length: count - 1 }, (_, index) =>
    Math.ceil(hi - ((hi - lo + 1) * (index + 1)) / count + 1),
  );
  return [...new Set(cuts)].filter((cut) => cut > lo && cut <= hi);
}
