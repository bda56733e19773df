import { IncompleteListingError } from "../errors/incomplete-listing-error.ts";
import { StatusError } from "../errors/status-error.ts";
import { type Answer, ask } from "./ask.ts";
import { isIn, type Range, type Row } from "./row.ts";
import type { Trip } from "./trip.ts";

/**
 * How many milliseconds cannot be cut: one that holds more than a page, and its two neighbours. Bounds lie a millisecond
 * further out than what they are for, so that only a range of three keeps those of its neighbours clear of it.
 */
const CROWD_MS = 3;
/** How often the pages of a crowd are asked for to find what the order of the server hid, and how many pages anyway. */
const PASSES = 40;
const PAGES = 300;
const REFUSALS = [400, 422];

/** Whether a range is too short to be cut. */
export function isCrowd({ hi, lo }: Range): boolean {
  return hi - lo < CROWD_MS;
}

/** The crowd around a position, as far as it lies in a range. */
export function crowdAround(at: number, { hi, lo }: Range): Range {
  return { hi: Math.min(hi, at + 1), lo: Math.max(lo, at - 1) };
}

/**
 * All items of a range that holds more than a page and cannot be cut. Here alone an offset moves on. Pages overlap by one
 * item, and as many different items have to come as the server counts. Where the order changes with every page, the same
 * items have to come twice: one that vanished and one that is new could hide a third.
 *
 * @throws {IncompleteListingError} when that does not hold.
 */
export async function readCrowd(trip: Trip, range: Range): Promise<readonly Row[]> {
  let earlier: ReadonlyMap<string, Row> = new Map();
  let found = new Map<string, Row>();
  let total: number | undefined;
  const startAgain = (): void => {
    found = new Map();
    total = undefined;
  };
  for (let pages = 0, most = PAGES; pages < most; ) {
    const pass = await readOnce(trip, range);
    pages += pass.pages;
    most = PAGES + PASSES * Math.ceil(pass.total / trip.page);
    total ??= pass.total;
    if (pass.hasMoved || pass.total !== total) {
      startAgain();
      continue;
    }
    if (pass.isJoined && pass.rows.size === total) return inside(range, pass.rows);
    for (const [key, row] of pass.rows) found.set(key, row);
    if (found.size !== total) continue;
    if (isSame(found, earlier)) return inside(range, found);
    earlier = found;
    startAgain();
  }
  throw new IncompleteListingError(
    `${trip.source.operation.id} cannot be listed exactly: more items than a page share one millisecond, ` +
      "and they change, or change places, with every page. List with a larger `limit`.",
    "moving",
  );
}

function inside(range: Range, rows: ReadonlyMap<string, Row>): Row[] {
  return [...rows.values()].filter((row) => isIn(range, row));
}

function isSame(one: ReadonlyMap<string, Row>, other: ReadonlyMap<string, Row>): boolean {
  return one.size === other.size && [...one.keys()].every((key) => other.has(key));
}

/** A server that refuses a large page is not asked for one again. */
async function askForMore(trip: Trip, range: Range, offset: number): Promise<Answer> {
  const { page, largestPage } = trip;
  try {
    return await ask(trip, range, offset, largestPage);
  } catch (error) {
    if (!(error instanceof StatusError && REFUSALS.includes(error.status ?? 0)) || largestPage <= page) throw error;
    trip.largestPage = page;
    return ask(trip, range, offset, page);
  }
}

interface Pass {
  readonly pages: number;
  readonly total: number;
  /** Whether their number changed meanwhile. The pass ended there. */
  readonly hasMoved: boolean;
  readonly rows: ReadonlyMap<string, Row>;
  /** Whether every page began with the item that ended the one before. */
  readonly isJoined: boolean;
}

/** One pass through all pages: large ones, since one answer that holds all is worth more than many that have to agree. */
async function readOnce(trip: Trip, range: Range): Promise<Pass> {
  const rows = new Map<string, Row>();
  let total: number | undefined;
  let isJoined = true;
  let last: string | undefined;
  for (let offset = 0, pages = 1; ; pages++) {
    const answer: Answer = await askForMore(trip, range, offset);
    total ??= answer.total;
    const hasMoved = answer.total !== total;
    if (offset > 0 && answer.all[0]?.key !== last) isJoined = false;
    for (const row of answer.all) rows.set(row.key, row);
    last = answer.all.at(-1)?.key;
    if (hasMoved || offset + answer.length >= total) return { pages, total, hasMoved, rows, isJoined };
    offset += Math.max(1, answer.length - 1);
  }
}
