import { IncompleteListingError } from "../errors/incomplete-listing-error.ts";
import type { Checkpoint } from "../listing/checkpoint.ts";
import type { Batch } from "../listing/listing-source.ts";
import type { Rows } from "./all-rows.ts";
import { compareRows, type Row } from "./row.ts";
import { checkpointOf, type Trip } from "./trip.ts";

/**
 * Orders what comes, and leaves out what was handed out: up to the checkpoint that the walk began with, and with the first
 * page of a stage, which goes out before it is known that nothing belongs ahead of it. Until it is, checkpoints lie before
 * that page, and name what of it was handed out.
 *
 * @throws {IncompleteListingError} from its result, when an item comes that belongs before one that was handed out.
 */
export function createHandOver(trip: Trip): (rows: Rows) => Batch {
  const given = trip.source.options.checkpoint;
  const done = given?.after && { at: trip.sign * Date.parse(given.after.time), key: given.after.key, item: undefined };
  const isDone = (row: Row): boolean => done !== undefined && compareRows(row, done) <= 0;
  /** Handed out before the checkpoint that the walk began with, and not met since in what is proved. */
  let unmet: readonly string[] = given?.unproved ?? [];
  let early: ReadonlySet<string> = new Set();
  let proved = given ?? checkpointOf(trip, undefined);
  let provedTo: Row | undefined = done;
  let last: Row | undefined = done;
  let count = 0;
  return ({ rows, total, isProved }) => {
    const unproved = unmet;
    const known = new Set(unproved);
    const isNew = (row: Row): boolean => last === undefined || compareRows(last, row) < 0;
    const fresh = rows.filter((row) => !known.has(row.key) && (isNew(row) || !(early.has(row.key) || isDone(row))));
    const missed = fresh.find((row) => !isNew(row));
    if (missed) {
      throw new IncompleteListingError(
        `${trip.source.operation.id} cannot be listed exactly: ${missed.key} turned up after items that it belongs before.`,
        "unordered",
      );
    }
    // Until it is proved, a page may come again.
    const met = new Set(isProved ? rows.map(({ key }) => key) : []);
    unmet = unproved.filter((key) => !met.has(key));
    fresh.sort(compareRows);
    last = fresh.at(-1) ?? last;
    const items = fresh.map(({ item }) => item);
    count += items.length;
    const before = proved;
    const checkpointAfter = (item: unknown): Checkpoint => {
      if (isProved) return item === undefined ? before : checkpointOf(trip, item, unproved);
      const all = [...unproved, ...fresh.slice(0, items.indexOf(item) + 1).map(({ key }) => key)];
      return { ...before, ...(all.length > 0 && { unproved: all }) };
    };
    if (!isProved) early = new Set(fresh.map(({ key }) => key));
    // What was handed out before counts as well: it is met now, and named no more.
    const end = rows.toSorted(compareRows).at(-1);
    if (isProved && end && (provedTo === undefined || compareRows(provedTo, end) < 0)) {
      provedTo = end;
      proved = checkpointOf(trip, end.item, unmet);
    }
    return { items, total: Math.max(total, count), checkpointAfter };
  };
}
