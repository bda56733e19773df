import { type Answer, ask } from "./ask.ts";
import { learnTopExcluded, passesTop } from "./bounds.ts";
import { createFlights } from "./flights.ts";
import type { Range, Row } from "./row.ts";
import { createRowLine } from "./row-line.ts";
import { type Slice, sliceOf } from "./slice.ts";
import type { Trip } from "./trip.ts";

/** What a chain leaves to others: what it could not prove, and what lies below. */
export interface Leftover {
  readonly unproved: Range | undefined;
  readonly below: Range;
}

/** So many pages for each that may be under way may bring nothing new, before others have to list what is there. */
const IDLE_LINKS = 4;

/** A page that was asked for. */
interface Link {
  /** Where it is expected to begin, counted in items from the start of the chain. */
  readonly start: number;
  /** How many items lie above the bound it is asked with. */
  readonly above: number;
  /** Whether there are items just above it, which come back as well when the API includes its bounds. */
  readonly hasNeighbours: boolean;
  /** Whether it begins at its bound, so that it joins on or nothing does. */
  readonly isFirst: boolean;
  slice?: Slice;
}

/**
 * Lists a range of a server that orders by time: several pages are under way, each bounded by the last millisecond that is
 * known and a small offset below it. Where rows move meanwhile, slices do not join, and the page between them is asked for.
 *
 * That nothing is missing is proved by the counts: what was joined above a bound, and what the server counts below, make
 * the same sum for every bound. Items are let go of when that holds below them.
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
): AsyncGenerator<Row[], Leftover | undefined> {
  const line = createRowLine();
  const flights = createFlights<Link>();
  const links: Link[] = [];
  let sum: number | undefined;
  let proved = 0;
  let early = 0;
  let isEnd = false;
  let isProbed = false;

  const launch = (start: number, isFirst: boolean): void => {
    const { lastAt, previousAt, settled } = line;
    const hi = lastAt ?? range.hi;
    const above = lastAt === undefined ? 0 : settled;
    const offset = Math.max(0, start - above);
    const link: Link = { start, above, isFirst, hasNeighbours: previousAt === hi + 1 && passesTop(trip) !== false };
    const total = (sum ?? expected) - above;
    const asked = { hi, lo: range.lo };
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
      if (links.at(-1)?.hasNeighbours && passesTop(trip) === undefined && !isProbed) {
        isProbed = true;
        launch(line.settled, true);
      }
    }
  };
  /** Whether the counts agree. A change below the bound moves the sum as well, but leaves nothing unproved. */
  const prove = (link: Link, { above, total, hasMore }: Slice): boolean => {
    if (link.hasNeighbours && above === 0 && !hasMore) learnTopExcluded(trip);
    if (link.hasNeighbours && passesTop(trip) !== false) return true;
    const found = link.above + total;
    if (sum !== undefined && sum !== found && link.above > proved) return false;
    sum = found;
    proved = Math.max(proved, link.above);
    return true;
  };
  const joinAll = (): boolean => {
    for (let link = links[0]; link?.slice; link = links[0]) {
      const joined = line.join(link.slice);
      if (joined === "unstable") return false;
      if (joined === "apart") {
        if (link.isFirst) return false;
        launch(line.settled, true);
        return true;
      }
      links.shift();
      if (joined === "joined" && link.slice.isLast) isEnd = true;
      if (isEnd) return line.length === sum;
    }
    return true;
  };
  const leftover = (): Leftover => {
    const top = early > proved ? range.hi : line.rows[0]?.at;
    const { lastAt } = line;
    if (top === undefined || lastAt === undefined) return { unproved: undefined, below: range };
    return {
      unproved: top > lastAt ? { hi: top, lo: lastAt + 1 } : undefined,
      below: { hi: lastAt, lo: range.lo },
    };
  };

  if (first) {
    const slice = sliceOf(first, order);
    line.join(slice);
    sum = slice.total;
    early = line.settled;
    yield line.release(early);
  }
  for (let idle = 0; !isEnd; ) {
    launchAll();
    const { length } = line;
    const { tag: link, value } = await flights.next();
    if (trip.evidence.trusted !== order) return leftover();
    link.slice = sliceOf(value as Answer, order);
    if (!prove(link, link.slice) || !joinAll()) return leftover();
    idle = line.length > length ? 0 : idle + 1;
    if (idle > IDLE_LINKS * trip.gate.allowed) return leftover();
    const rows = line.release(isEnd ? Number.POSITIVE_INFINITY : proved);
    if (rows.length > 0) yield rows;
  }
  yield [...line.rows];
  return undefined;
}
