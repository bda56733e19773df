import type { Region } from "./region.ts";
import type { Range } from "./row.ts";

/** How many items a part of a region is expected to hold. */
export interface Forecast {
  readonly expected: number;
  /** Of the logarithm of that. */
  readonly variance: number;
}

/**
 * Forecasts from two sources: the items that an answer showed of a region, and how close to one another items lie in the
 * windows that were listed last. How far to trust the latter is learnt from what comes.
 */
export interface Forecasts {
  of(region: Region, range: Range): Forecast;
  /** From what was seen of the region alone. */
  seen(region: Region, range: Range): Forecast;
  /** Whether what was seen of a range contradicts what the windows that were listed last suggest. */
  disagree(region: Region, range: Range): boolean;
  /** From the windows that were listed last alone; `undefined` before there are any. */
  nearby(region: Region, range: Range): Forecast | undefined;
  /** Learns how many items a range holds, and how far off a forecast from the windows before was. */
  note(range: Range, forecast: Forecast | undefined, total: number): void;
}

/** The variance of a guess. */
const GUESS = 0.7;
/** From so many windows it is known how close items lie. */
const NEARBY = 3;
/** So many standard deviations are no chance. */
const CONTRADICTION = 2;
/** How fast what was learnt is forgotten, and how far one surprise counts. */
const MEMORY = 0.75;
const MOST = 60;
/** What is more even than chance can be trusted more, but not without end. */
const LEAST = 0.3;

export function createForecasts(): Forecasts {
  /** How much larger the variance turned out than that of chance. */
  let excess = 3;
  const windows: { readonly width: number; readonly total: number }[] = [];
  /** How many windows in a row were empty: where nothing is known, every one of them makes the next twice as wide. */
  let empty = 0;
  const nearby = (region: Region, range: Range): Forecast | undefined => {
    const total = windows.reduce((sum, window) => sum + window.total, 0);
    const width = windows.reduce((sum, window) => sum + window.width, 0);
    if (total === 0) return undefined;
    const expected = (widthIn(region, range) * total) / width;
    return { expected, variance: (1 / Math.max(1, expected) + 1 / total) * excess };
  };
  return {
    nearby,
    of: (region, range) => {
      if (isSampled(region)) return fromSample(region, seenIn(region, range), nearby(region, range));
      return fromEnd(region, range, { nearby, empty });
    },
    seen: (region, range) => {
      if (isSampled(region)) return fromSample(region, seenIn(region, range), undefined);
      return fromEnd(region, range, { nearby: () => undefined, empty });
    },
    disagree(region, range) {
      const before = nearby(region, range);
      if (!before || region.end !== undefined) return false;
      const expected = (before.expected * region.seen) / region.total;
      const variance = expected + 1 + expected ** 2 * before.variance;
      return (seenIn(region, range) - expected) ** 2 > CONTRADICTION ** 2 * variance;
    },
    note({ hi, lo }, forecast, total) {
      if (forecast) {
        const surprise = (Math.log((total + 2) / (forecast.expected + 2)) ** 2 / forecast.variance) * excess;
        excess = Math.max(LEAST, MEMORY * excess + (1 - MEMORY) * Math.min(MOST, surprise));
      }
      if (!Number.isFinite(hi - lo)) return;
      empty = total === 0 ? empty + 1 : 0;
      windows.push({ width: hi - lo + 1, total });
      if (windows.length > NEARBY) windows.shift();
    },
  };
}

/** A fair sample corrects what is expected beforehand, as a Poisson process does a gamma distribution. */
function fromSample({ seen, total }: Region, within: number, before: Forecast | undefined): Forecast {
  const share = seen / total;
  const weight = before && before.expected > 0 ? 1 / before.variance : 0;
  const expected = (weight + within) / ((before && weight > 0 ? weight / before.expected : 0) + share);
  return { expected, variance: (1 - share) / Math.max(0.5, weight + within) };
}

/** One end was seen. Beyond it is what nearby windows suggest, or as much as there is, evenly. */
function fromEnd(
  region: Region,
  range: Range,
  { nearby, empty }: Pick<Forecasts, "nearby"> & { readonly empty: number },
): Forecast {
  const { groups, seen, total, end, top, bottom } = region;
  const unseen = {
    hi: end === "top" ? (groups.at(-1)?.[0] ?? top) - 1 : top,
    lo: end === "bottom" ? (groups[0]?.[0] ?? bottom) + 1 : bottom,
  };
  const part = { hi: Math.min(unseen.hi, range.hi), lo: Math.max(unseen.lo, range.lo) };
  const width = Math.max(0, part.hi - part.lo + 1);
  const evenly = ((total - seen) * width) / Math.max(1, unseen.hi - unseen.lo + 1);
  const even = { expected: evenly / 2 ** empty, variance: GUESS };
  const known = nearby(region, part);
  const beyond = known && known.variance < GUESS ? known : even;
  const expected = seenIn(region, range) + beyond.expected;
  const share = beyond.expected / Math.max(1, expected);
  return { expected, variance: 1 / Math.max(1, expected) + beyond.variance * share ** 2 };
}

/** Whether what was seen is a fair sample of the region. */
function isSampled({ end, seen }: Region): boolean {
  return end === undefined && seen > 0;
}

function seenIn({ groups }: Region, { hi, lo }: Range): number {
  let within = 0;
  for (const [at, count] of groups) if (at <= hi && at >= lo) within += count;
  return within;
}

function widthIn({ top, bottom }: Pick<Region, "top" | "bottom">, { hi, lo }: Range): number {
  return Math.max(0, Math.min(hi, top) - Math.max(lo, bottom) + 1);
}
