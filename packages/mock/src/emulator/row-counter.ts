import type { DatabaseSync } from "node:sqlite";
import { countQuery, creationsQuery } from "./queries.ts";
import type { Conditions } from "./to-conditions.ts";

/** Sorting the times of a million rows costs about as much as counting them so many times. */
const COUNTS_BEFORE_SORTING = 20;
const MAX_REMEMBERED = 4;

/** What is to be counted: rows that fulfil `others` and were created in a range. */
export interface Counted {
  /** All conditions, those on the creation included. */
  all: Conditions;
  /** The conditions without those on the creation. */
  others: Conditions;
  after: number | undefined;
  before: number | undefined;
}

interface Remembered {
  counts: number;
  latest?: { question: string; count: number };
  /** The sorted times of creation of what fulfils `others`. */
  times?: Float64Array;
}

/**
 * Counts rows. Who walks through all records asks for one range of time after another, under conditions that stay: their
 * times are sorted once, so that a count among a million rows costs no more than one among a thousand.
 */
export class RowCounter {
  readonly #database: DatabaseSync;
  readonly #isInclusive: boolean;
  readonly #remembered = new Map<string, Remembered>();

  constructor(database: DatabaseSync, bounds: "inclusive" | "exclusive") {
    this.#database = database;
    this.#isInclusive = bounds === "inclusive";
  }

  /** To be called when rows change. */
  forget(): void {
    this.#remembered.clear();
  }

  count(counted: Counted): number {
    const remembered = this.#recall(JSON.stringify(counted.others));
    if (!remembered.times && remembered.counts >= COUNTS_BEFORE_SORTING) remembered.times = this.#times(counted.others);
    if (remembered.times) return this.#within(remembered.times, counted);
    const question = JSON.stringify(counted.all);
    if (remembered.latest?.question !== question) {
      const found = this.#database.prepare(countQuery(counted.all)).get(...counted.all.params);
      remembered.latest = { question, count: Number(found?.["count"]) };
      remembered.counts += 1;
    }
    return remembered.latest.count;
  }

  #recall(key: string): Remembered {
    const known = this.#remembered.get(key);
    if (known) return known;
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size === MAX_REMEMBERED) this.#remembered.delete(oldest ?? "");
    const fresh = { counts: 0 };
    this.#remembered.set(key, fresh);
    return fresh;
  }

  #times(others: Conditions): Float64Array {
    const times: number[] = [];
    for (const row of this.#database.prepare(creationsQuery(others)).iterate(...others.params)) {
      times.push(Number(row["createdAt"]));
    }
    return Float64Array.from(times);
  }

  #within(times: Float64Array, { after, before }: Counted): number {
    const start = after === undefined ? 0 : countBelow(times, after, !this.#isInclusive);
    const end = before === undefined ? times.length : countBelow(times, before, this.#isInclusive);
    return Math.max(0, end - start);
  }
}

/** How many sorted numbers are below a limit, or equal to it where that counts too. */
function countBelow(sorted: Float64Array, limit: number, orEqual: boolean): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const value = sorted[middle] ?? 0;
    if (value < limit || (orEqual && value === limit)) from = middle + 1;
    else to = middle;
  }
  return from;
}
