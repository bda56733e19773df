import { ConfigurationError } from "../errors/configuration-error.ts";
import type { Checkpoint } from "../listing/checkpoint.ts";
import type { ListingSource } from "../listing/listing-source.ts";
import { ask } from "./ask.ts";
import { isCrowd } from "./crowd.ts";
import { cutWindow } from "./cut.ts";
import { createForecasts, type Forecasts } from "./forecast.ts";
import { regionOf } from "./region.ts";
import type { Range } from "./row.ts";
import { stagesOf } from "./stages.ts";
import { checkpointOf, createTrip, type Trip } from "./trip.ts";

/** A range, and how many items it held when it was counted. */
interface Counted {
  readonly range: Range;
  readonly total: number;
}

/**
 * Cuts everything that matches into windows that hold so many items at most, as checkpoints at their starts, in the order of
 * the walk. Together they are everything: also what comes later, which falls into one of them.
 *
 * @throws {ConfigurationError} when `maxRecords` is no whole number from 1, or for a listing that is not by time.
 * @throws {IncompleteListingError} when the answers contradict themselves.
 */
export async function planWindows(
  source: ListingSource,
  { maxRecords }: { readonly maxRecords: number },
): Promise<Checkpoint[]> {
  const { operation, options } = source;
  if (!(Number.isSafeInteger(maxRecords) && maxRecords > 0)) {
    throw new ConfigurationError("Cannot plan windows by `maxRecords`. Expected a whole number, 1 or more.");
  }
  if (operation.listing.time === undefined) {
    throw new ConfigurationError(
      `Cannot plan windows of ${operation.id}: it does not list by time. Plan those of a search.`,
    );
  }
  const trip = createTrip(source, options.signal ?? new AbortController().signal);
  const forecasts = createForecasts();
  const windows: Counted[] = [];
  for (const stage of stagesOf(trip)) {
    for await (const window of counted(trip, stage, { forecasts, most: maxRecords })) join(windows, window, maxRecords);
  }
  return windows.map(({ range }) => windowCheckpoint(trip, range));
}

interface Plan {
  readonly forecasts: Forecasts;
  readonly most: number;
}

async function* counted(trip: Trip, range: Range, plan: Plan): AsyncGenerator<Counted, void> {
  const answer = await ask(trip, range);
  plan.forecasts.note(range, undefined, answer.total);
  if (answer.total <= plan.most || isCrowd(range)) {
    yield { range, total: answer.total };
    return;
  }
  const region = regionOf(range, answer, 1);
  const below: Range[] = [];
  for (let isRest = false; !isRest; ) {
    const { range: window, part } = cutWindow(region, plan.forecasts, plan.most);
    isRest = part === "all";
    if (part === "bottom") below.unshift(window);
    else yield* counted(trip, window, plan);
  }
  for (const window of below) yield* counted(trip, window, plan);
}

/** Neighbours that are small enough together are one window. */
function join(windows: Counted[], window: Counted, most: number): void {
  const last = windows.at(-1);
  if (last === undefined || last.total + window.total > most) windows.push(window);
  else windows.splice(-1, 1, { range: { hi: last.range.hi, lo: window.range.lo }, total: last.total + window.total });
}

/** What was handed out before the checkpoint that was planned from is left out of the windows as well. */
function windowCheckpoint(trip: Trip, { hi, lo }: Range): Checkpoint {
  const [from, until] = trip.sign === 1 ? [lo, hi] : [-hi, -lo];
  const { after, unproved } = trip.source.options.checkpoint ?? {};
  const isFirst = after !== undefined && trip.sign * Date.parse(after.time) === hi;
  return {
    ...checkpointOf(trip, undefined, unproved),
    ...(isFirst && { after }),
    ...(Number.isFinite(from) && { from: new Date(from).toISOString() }),
    ...(Number.isFinite(until) && { until: new Date(until).toISOString() }),
  };
}
