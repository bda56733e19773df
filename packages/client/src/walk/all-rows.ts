import { type Answer, ask } from "./ask.ts";
import { chain, type Released } from "./chain.ts";
import type { Range, Row } from "./row.ts";
import type { Trip } from "./trip.ts";
import { windows } from "./windows.ts";

/** Some rows of a range, and how many it holds in all, as far as it is known. */
export interface Rows {
  readonly rows: readonly Row[];
  readonly total: number;
  /** Whether nothing is missing above them: only the first page of all goes out before that is known. */
  readonly isProved: boolean;
}

/** Pages of fewer items hardly overlap and still move on. */
const SMALLEST_LINK = 3;
/** A chain that fails is tried again when so many pages were listed since. */
const PAGES_BETWEEN_CHAINS = 8;

/** Lists a range: by a chain while the server orders by time, and by windows where it does not or a proof fails. */
export async function* allRows(trip: Trip, range: Range): AsyncGenerator<Rows, void> {
  let answer: Answer | undefined = await ask(trip, range);
  const { total } = answer;
  let listed = 0;
  let chainFrom = 0;
  const counted = async function* <Left>(some: AsyncGenerator<Released, Left>): AsyncGenerator<Rows, Left> {
    for (;;) {
      const got = await some.next();
      if (got.done) return got.value;
      listed += got.value.rows.length;
      yield { ...got.value, total };
    }
  };
  for (let rest: Range | undefined = range; rest; answer = undefined) {
    const order = trip.page >= SMALLEST_LINK && listed >= chainFrom ? trip.evidence.trusted : undefined;
    if (order === undefined || answer?.isWhole) {
      rest = yield* counted(windows(trip, rest, { ...(answer && { first: answer }), canLeave: listed >= chainFrom }));
      continue;
    }
    const first: { first?: Answer } = answer && order === "along" ? { first: answer } : {};
    const left = yield* counted(chain(trip, rest, order, { ...first, expected: Math.max(1, total - listed) }));
    if (left === undefined) return;
    chainFrom = listed + PAGES_BETWEEN_CHAINS * trip.page;
    if (left.unproved) yield* counted(windows(trip, left.unproved, { canLeave: false }));
    rest = left.below;
  }
}
