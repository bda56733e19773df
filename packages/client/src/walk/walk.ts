import type { Batch, ListingSource } from "../listing/listing-source.ts";
import { allRows } from "./all-rows.ts";
import { createHandOver } from "./hand-over.ts";
import { stagesOf } from "./stages.ts";
import { createTrip } from "./trip.ts";

/**
 * Lists everything that matches, by time.
 *
 * Every millisecond is taken from answers that held all of it, so that every item which is there throughout comes out once,
 * whatever changes meanwhile; or the walk ends in an error that says why this cannot be proved.
 *
 * @throws {IncompleteListingError} then.
 * @throws {ConfigurationError} for options that do not fit.
 */
export async function* walk(source: ListingSource, signal: AbortSignal): AsyncGenerator<Batch, void> {
  const trip = createTrip(source, signal);
  const handOver = createHandOver(trip);
  for (const stage of stagesOf(trip)) {
    for await (const rows of allRows(trip, stage)) yield handOver(rows);
  }
}
