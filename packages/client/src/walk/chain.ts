import { type Answer, ask } from "./ask.ts";
import { createFlights } from "./flights.ts";
import type { Range, Row } from "./row.ts";
import { createRowLine, type Joint } from "./row-line.ts";
import { type Slice, sliceOf } from "./slice.ts";
import type { Trip } from "./trip.ts";

/** What a chain leaves to others: what it could not prove, and what lies below. */
export interface Leftover {
  readonly unproved: Range | undefined;
  readonly below: Range;
}

/** Items that a chain lets go of. */
export interface Released {
  readonly rows: readonly Row[];
  readonly isProved: boolean;
}

/** So many pages for each that may be under way may bring nothing new, before others have to list what is there. */
const IDLE_LINKS = 4;

/** A page that was asked for. */
interface Link {
  /** Where it is expected to begin, counted in items from the start of the chain. */
  readonly start: number;
  readonly range: Range;
  /** How many items lie above its range, and how many of them so near that they may come back as well. */
  readonly above: number;
  readonly neighbours: number;
  /** Whether it begins at its bound, so that it joins on or nothing does. */
  readonly isFirst: boolean;
  slice?: Slice;
}

/**
 * Lists a range of a server that orders by time: several pages are under way, each bounded by the last millisecond that is
 * known and a small offset below it. Where rows move meanwhile, slices do not join, and the page between them is asked for.
 *
 * That nothing is missing is proved by the counts: the items above a joint and what the server counts from there on make
 * the same sum at every joint. Items are let go of when that holds below them.
 *
 * @param first - An answer for this range from offset 0, when there is one. It is let go of before its proof.
 * @param expected - How many items the range is expected to hold.
 * @returns What is left when the order, the joints or the counts do not hold.
 */
export async function* chain(
  trip: Trip,
  range: Range,
  order: "along" | "against",
  { first, expected }: { readonly first?: Answer; readonly expected: number },
): AsyncGenerator<Released, Leftover | undefined> {
  const line = createRowLine();
  const flights = createFlights<Link>();
  const links: Link[] = [];
  let sum: number | undefined;
  /** How many items were proved, and let go of since. */
  let proved = 0;
  let released = 0;
  let isEnd = false;

  const launch = (start: number, isFirst: boolean): void => {
    const { lastAt, settled, neighbours } = line;
    const asked = { hi: lastAt ?? range.hi, lo: range.lo };
    const link: Link = { start, range: asked, above: lastAt === undefined ? 0 : settled, neighbours, isFirst };
    const repeated = trip.passesTop ? neighbours : 0;
    const offset = isFirst ? 0 : Math.max(0, start - link.above + repeated);
    const total = (sum ?? expected) - link.above + repeated;
    const limit = order === "along" ? trip.page : Math.max(1, Math.min(trip.page, total - offset));
    const from = order === "along" ? offset : Math.max(0, total - offset - limit);
    if (isFirst) links.unshift(link);
    else links.push(link);
    flights.start(link, ask(trip, asked, from, limit));
  };
  const launchAll = (): void => {
    while (!isEnd && flights.size < trip.gate.allowed) {
      const last = links.at(-1);
      const start = last === undefined ? Math.max(0, line.length - 1) : last.start + trip.page - 1;
      if (last !== undefined && start >= (sum ?? expected) - 1) return;
      launch(start, start === line.settled);
    }
  };
  /** Whether the counts agree. */
  const prove = (link: Link, { index, above }: Joint, { total }: Slice): boolean => {
    if (link.neighbours > 0) trip.passesTop = above > index - link.above;
    const found = index + total - above;
    if (sum !== undefined && sum !== found && index > proved) return false;
    sum = found;
    proved = Math.max(proved, index);
    return true;
  };
  const joinAll = (): boolean => {
    for (let link = links[0]; link?.slice; link = links[0]) {
      const { slice } = link;
      const joint = line.join(slice);
      if (joint === "unstable") return false;
      if (joint === "apart") {
        if (link.isFirst) return false;
        launch(line.settled, true);
        return true;
      }
      links.shift();
      if (joint === "passed") continue;
      if (!prove(link, joint, slice)) return false;
      isEnd ||= slice.isLast;
      if (isEnd) return line.length + slice.beneath === sum;
    }
    return true;
  };
  const leftover = (): Leftover => {
    const { lastAt, rows } = line;
    if (lastAt === undefined) return { unproved: undefined, below: range };
    const top = released > 0 ? (rows[0]?.at ?? lastAt) : range.hi;
    return {
      unproved: top > lastAt ? { hi: top, lo: lastAt + 1 } : undefined,
      below: { hi: lastAt, lo: range.lo },
    };
  };

  if (first) {
    const slice = sliceOf(first, range, order);
    line.join(slice);
    sum = slice.total - slice.above;
    yield { rows: line.release(line.settled), isProved: false };
  }
  for (let idle = 0; !isEnd; ) {
    launchAll();
    const { length } = line;
    const { tag: link, value } = await flights.next();
    if (trip.evidence.trusted !== order) return leftover();
    link.slice = sliceOf(value as Answer, link.range, order);
    if (!joinAll()) return leftover();
    idle = line.length > length ? 0 : idle + 1;
    if (idle > IDLE_LINKS * trip.gate.allowed) return leftover();
    const rows = line.release(isEnd ? Number.POSITIVE_INFINITY : proved);
    released += rows.length;
    if (rows.length > 0) yield { rows, isProved: true };
  }
  yield { rows: [...line.rows], isProved: true };
  return undefined;
}
