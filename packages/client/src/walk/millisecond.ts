import { IncompleteListingError } from "../errors/incomplete-listing-error.ts";
import { type Answer, ask } from "./ask.ts";
import { isIn, type Range, type Row } from "./row.ts";
import type { Trip } from "./trip.ts";

/** How often a millisecond is read from its start to find what the order of the server hid, and how often all that is done. */
const PASSES = 40;
const COLLECTIONS = 8;

/**
 * All items of a range that holds more than a page and cannot be cut: one millisecond. Here alone an offset moves on. Pages
 * overlap by one item, and as many different items have to come as the server counts. Where the order changes with every
 * page, the same items have to come twice: one that vanished and one that is new could hide a third.
 *
 * @throws {IncompleteListingError} when that does not hold.
 */
export async function readMillisecond(trip: Trip, range: Range): Promise<readonly Row[]> {
  let earlier: Pass["rows"] = new Map();
  for (let collections = 0; collections < COLLECTIONS; collections++) {
    const found = await collect(trip, range);
    if (found.isJoined || (found.rows.size > 0 && isSame(found.rows, earlier))) {
      return [...found.rows.values()].filter((row) => isIn(range, row));
    }
    earlier = found.rows;
  }
  throw new IncompleteListingError(
    `${trip.source.operation.id} cannot be listed exactly: more items than a page share one millisecond, ` +
      "and they change, or change places, with every page. List with a larger `limit`.",
    "moving",
  );
}

function isSame(one: Pass["rows"], other: Pass["rows"]): boolean {
  return one.size === other.size && [...one.keys()].every((key) => other.has(key));
}

/** Reads until as many items were found as are counted; nothing when their number changes. */
async function collect(trip: Trip, range: Range): Promise<Pick<Pass, "rows" | "isJoined">> {
  const rows = new Map<string, Row>();
  let total: number | undefined;
  for (let passes = 0; passes < PASSES; passes++) {
    const pass = await readOnce(trip, range);
    total ??= pass?.total;
    if (pass?.total !== total) break;
    if (pass?.isJoined && pass.rows.size === total) return pass;
    for (const [key, row] of pass?.rows ?? []) rows.set(key, row);
    if (rows.size === total) return { rows, isJoined: false };
  }
  return { rows: new Map(), isJoined: false };
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
