import { IncompleteListingError } from "../errors/incomplete-listing-error.ts";
import { type Answer, ask } from "./ask.ts";
import { isIn, type Range, type Row } from "./row.ts";
import type { Trip } from "./trip.ts";

/** How often a millisecond is read from its start, as long as that finds anything new. */
const PASSES = 40;
/** How often its number may change meanwhile. */
const MOVES = 8;

/**
 * All items of a range that holds more than a page and cannot be cut: one millisecond. Here alone an offset moves on. Pages
 * overlap by one item, and as many different items have to come as the server counts.
 *
 * @throws {IncompleteListingError} when that never holds.
 */
export async function readMillisecond(trip: Trip, range: Range): Promise<readonly Row[]> {
  let found = new Map<string, Row>();
  let total: number | undefined;
  for (let passes = 0, moves = 0; passes < PASSES && moves < MOVES; passes++) {
    const before = found.size;
    const pass = await readOnce(trip, range);
    if (pass === undefined || (total !== undefined && total !== pass.total)) {
      [found, total] = [new Map(), undefined];
      moves++;
      continue;
    }
    total = pass.total;
    for (const [key, row] of pass.rows) found.set(key, row);
    // In one order everything came. Where the order changes, what one pass missed another may find: the last finds nothing new.
    const isWhole = pass.isJoined ? pass.rows.size === total : found.size === total && found.size === before;
    if (isWhole) return [...(pass.isJoined ? pass.rows : found).values()].filter((row) => isIn(range, row));
    if (found.size > total) [found, total] = [new Map(), undefined];
  }
  throw new IncompleteListingError(
    `${trip.source.operation.id} cannot be listed exactly: more items than a page share one millisecond, ` +
      "and they change, or change places, with every page. List with a larger `limit`.",
    "moving",
  );
}

interface Pass {
  readonly total: number;
  readonly rows: ReadonlyMap<string, Row>;
  /** Whether every page began with the item that ended the one before. */
  readonly isJoined: boolean;
}

/** One pass through all pages; `undefined` when the number changed meanwhile. */
async function readOnce(trip: Trip, range: Range): Promise<Pass | undefined> {
  const rows = new Map<string, Row>();
  let total: number | undefined;
  let isJoined = true;
  let last: string | undefined;
  for (let offset = 0; ; ) {
    const answer: Answer = await ask(trip, range, offset);
    total ??= answer.total;
    if (answer.total !== total) return undefined;
    if (offset > 0 && answer.all[0]?.key !== last) isJoined = false;
    for (const row of answer.all) rows.set(row.key, row);
    last = answer.all.at(-1)?.key;
    if (offset + answer.length >= total) return { total, rows, isJoined };
    offset += Math.max(1, answer.length - 1);
  }
}
