import { IncompleteListingError } from "../errors/incomplete-listing-error.ts";
import type { Batch, ListingSource } from "../listing/listing-source.ts";
import { allRows } from "./all-rows.ts";
import { compareRows, type Row } from "./row.ts";
import { stagesOf } from "./stages.ts";
import { checkpointOf, createTrip, type Trip } from "./trip.ts";

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
  const given = source.options.checkpoint;
  const done = given?.after && { at: trip.sign * Date.parse(given.after.time), key: given.after.key, item: undefined };
  const checkpointAfter = (item: unknown) => (item === undefined && given) || checkpointOf(trip, item);
  const takeNew = onlyNew(trip, done);
  let count = 0;
  for (const stage of stagesOf(trip, done?.at)) {
    for await (const { rows, total } of allRows(trip, stage)) {
      const items = takeNew(rows).map(({ item }) => item);
      count += items.length;
      yield { items, total: Math.max(total, count), checkpointAfter };
    }
  }
}

/**
 * Orders what comes, and leaves out what was handed out: what came before the checkpoint, and the items of the first page,
 * which go out before their proof.
 */
function onlyNew({ source }: Trip, done: Row | undefined): (rows: readonly Row[]) => Row[] {
  let last = done;
  let early: ReadonlySet<string> | undefined;
  return (rows) => {
    const isNew = (row: Row): boolean => last === undefined || compareRows(last, row) < 0;
    const fresh = rows.filter((row) => isNew(row) || !(early?.has(row.key) || (done && compareRows(row, done) <= 0)));
    const missed = fresh.find((row) => !isNew(row));
    if (missed) {
      throw new IncompleteListingError(
        `${source.operation.id} cannot be listed exactly: ${missed.key} turned up after items that it belongs before.`,
        "unordered",
      );
    }
    fresh.sort(compareRows);
    last = fresh.at(-1) ?? last;
    early ??= new Set(fresh.map(({ key }) => key));
    return fresh;
  };
}
