import type { Range } from "./row.ts";
import type { Trip } from "./trip.ts";

/** The bounds of a request as they go over the wire, and as times; infinite where the caller's filter alone bounds. */
export interface Bounds {
  readonly body: Readonly<Record<string, unknown>>;
  readonly after: number;
  readonly before: number;
}

/**
 * Bounds for a range. Whether those of the API include their own time is not known: so they lie a millisecond further out,
 * until an item that lies on one shows that it does. The caller's own bounds go out as they are, and are never passed.
 */
export function boundsOf(trip: Trip, { hi, lo }: Range): Bounds {
  const { sign, fields, outer, filter } = trip;
  const [from, until] = sign === 1 ? [lo, hi] : [-hi, -lo];
  const after = from - (trip.includesAfter ? 0 : 1);
  const before = until + (isTightAbove(trip) ? 0 : 1);
  return {
    body: {
      ...filter,
      ...(after > outer.after && { [fields.after]: new Date(after).toISOString() }),
      ...(before < outer.before && { [fields.before]: new Date(before).toISOString() }),
    },
    after: after > outer.after ? after : -Infinity,
    before: before < outer.before ? before : Infinity,
  };
}

/** Whether a range comes back with the millisecond above its highest position; `undefined` while it is not known. */
export function passesTop(trip: Trip): boolean | undefined {
  const includes = trip.sign === 1 ? trip.includesBefore : trip.includesAfter;
  return includes && trip.sign === 1 ? trip.isFiner : includes === undefined ? undefined : false;
}

/** Notes that a range came back without items of the millisecond above it, though there are some. */
export function learnTopExcluded(trip: Trip): void {
  if (trip.sign === 1) trip.includesBefore ??= false;
  else trip.includesAfter ??= false;
}

/** A time with finer digits lies above its own millisecond. */
function isTightAbove({ includesBefore, isFiner }: Trip): boolean {
  return includesBefore === true && !isFiner;
}

/** Learns from an item what the bounds it came with include. */
export function learnFrom(trip: Trip, { after, before }: Bounds, time: string, ms: number): void {
  if (FINER.test(time)) trip.isFiner = true;
  else if (ms === after) trip.includesAfter = true;
  else if (ms === before) trip.includesBefore = true;
}

const FINER = /\.\d{3}\d*[1-9]/;
