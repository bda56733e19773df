import { crowdAround } from "./crowd.ts";
import type { Forecast, Forecasts } from "./forecast.ts";
import type { Group, Region } from "./region.ts";
import type { Range } from "./row.ts";

/** A window to ask for, cut off a region. */
export interface Cut {
  readonly range: Range;
  /** Which part of the region it was. */
  readonly part: "all" | "top" | "bottom";
  readonly expected: number;
  /** What the windows that were listed last suggest. */
  readonly nearby: Forecast | undefined;
}

/** A window fits a page unless it holds so many standard deviations more than is expected. */
const DEVIATIONS = 0.9;
const FULLEST = 0.95;
const FIRST_TRY = 0.8;
/** A forecast with a larger standard deviation says too little to cut pages by. */
const VAGUE = 0.35;
/** Where there is none, parts of so many pages are asked for: their answers show where to cut them. */
const PAGES_OF_A_PART = 4.5;
/** So many items of a fair sample at one position are no chance. */
const SEEN_OF_A_CROWD = 3;
/** Windows this narrow may well be crowds. */
const NARROW_MS = 3;
/** Of a width. Numbers are no more exact than that when they are large. */
const PRECISION = 1e-9;

/** Cuts a window for a page off a region, from the top or from the end that was seen, or takes all that is left. */
export function cutWindow(region: Region, forecasts: Forecasts, page: number): Cut {
  const { range, ...forecast } = nextWindow(region, forecasts, page);
  const { hi, lo } = region.range;
  const part = isSame(range, region.range) ? "all" : range.hi === hi ? "top" : "bottom";
  region.range = part === "bottom" ? { hi, lo: range.hi + 1 } : { hi: range.lo - 1, lo };
  region.left = Math.max(1, region.left - forecast.expected);
  return { range, part, ...forecast };
}

function nextWindow(region: Region, forecasts: Forecasts, page: number): Omit<Cut, "part"> {
  const isBelow = region.end === "bottom" && !isKnown(forecasts.nearby(region, region.range));
  const together: Of = { region, isBelow, forecast: forecasts.of };
  const isMisled = forecasts.disagree(region, rangeFor(together, FIRST_TRY * page));
  const of: Of = isMisled ? { ...together, forecast: forecasts.seen } : together;
  const first = of.forecast(region, rangeFor(of, FIRST_TRY * page));
  const fitting = isKnown(first) ? windowFor(of, page, first) : partFor(of, page);
  const range = isFresh(region) && isSame(region.range, fitting) ? crowdOf(region) : fitting;
  const expected = isSame(region.range, range) ? region.left : of.forecast(region, range).expected;
  return { range, expected, nearby: forecasts.nearby(region, range) };
}

function isKnown(forecast: Forecast | undefined): forecast is Forecast {
  return forecast !== undefined && Math.sqrt(forecast.variance) <= VAGUE;
}

interface Of {
  readonly region: Region;
  readonly forecast: Forecasts["of"];
  /** Whether to cut from the lowest position. */
  readonly isBelow: boolean;
}

/** A range that fits a page, as far as is known. */
function windowFor(of: Of, page: number, { variance }: Forecast): Range {
  const most = page * Math.min(FULLEST, Math.exp(-DEVIATIONS * Math.sqrt(variance)));
  const windows = Math.ceil(of.region.left / most);
  if (windows === 1 && !isFresh(of.region)) return of.region.range;
  // The last ones share what is left.
  return rangeFor(of, windows <= PAGES_OF_A_PART ? of.region.left / windows : most);
}

/** A range whose answer shows where to cut it. */
function partFor(of: Of, page: number): Range {
  const part = PAGES_OF_A_PART * page;
  const { region } = of;
  if (!isFresh(region) && region.left <= 1.5 * part) return region.range;
  return rangeFor(of, Math.min(part, region.left / 2));
}

/** A range for so many items. */
function rangeFor({ region, forecast, isBelow }: Of, target: number): Range {
  const hi = Math.min(region.range.hi, Math.max(region.top, region.range.lo));
  const lo = Math.max(region.range.lo, Math.min(region.bottom, region.range.hi));
  const windowOf = (width: number): Range => {
    if (width > hi - lo) return region.range;
    return isBelow ? { hi: lo + width - 1, lo: region.range.lo } : { hi: region.range.hi, lo: hi - width + 1 };
  };
  const isTooMuch = (width: number): boolean => forecast(region, windowOf(width)).expected > target;
  let [fits, tooMuch] = [NARROW_MS, hi - lo + 2];
  if (!isTooMuch(tooMuch)) return region.range;
  while (tooMuch - fits > Math.max(1, fits * PRECISION)) {
    const middle = Math.floor((fits + tooMuch) / 2);
    if (isTooMuch(middle)) tooMuch = middle;
    else fits = middle;
  }
  return clearOfCrowds(region, windowOf(fits), { isBelow, target });
}

/** Whether nothing was cut off it: then not all of it fits a page. */
function isFresh({ whole, range }: Region): boolean {
  return isSame(whole, range);
}

function isSame(one: Range, other: Range): boolean {
  return one.hi === other.hi && one.lo === other.lo;
}

/** What lies above the middle of what is seen, or the crowd there. */
function crowdOf({ groups, range }: Region): Range {
  const crowd = crowdAround(groups[groups.length >> 1]?.[0] ?? range.lo, range);
  return crowd.hi < range.hi ? { hi: range.hi, lo: crowd.hi + 1 } : crowd;
}

/** Keeps a window clear of positions that alone hold more than is wanted, and these to themselves. */
function clearOfCrowds(
  { groups, seen, total, end, range }: Region,
  window: Range,
  { isBelow, target }: { readonly isBelow: boolean; readonly target: number },
): Range {
  const weight = end === undefined ? total / Math.max(1, seen) : 1;
  const isCrowded = ([, count]: Group): boolean => count >= SEEN_OF_A_CROWD && count * weight > target;
  const crowds = groups.filter((group) => isCrowded(group) && group[0] <= window.hi + 1 && group[0] >= window.lo - 1);
  const crowd = (isBelow ? crowds.at(-1) : crowds[0])?.[0];
  if (crowd === undefined) return window;
  if (isBelow) return { hi: Math.min(range.hi, window.lo < crowd - 1 ? crowd - 2 : crowd + 1), lo: window.lo };
  return { hi: window.hi, lo: Math.max(range.lo, window.hi > crowd + 1 ? crowd + 2 : crowd - 1) };
}
