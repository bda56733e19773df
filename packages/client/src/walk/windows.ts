import { type Answer, ask } from "./ask.ts";
import { createFlights } from "./flights.ts";
import { readMillisecond } from "./millisecond.ts";
import type { Range, Row } from "./row.ts";
import { createSampling, type Prediction } from "./sampling.ts";
import { split } from "./split.ts";
import type { Trip } from "./trip.ts";

/** A part of the range, in one of three states: to be asked for, asked for, or listed. */
interface Window {
  readonly range: Range;
  readonly prediction?: Prediction;
  isAsked: boolean;
  rows?: readonly Row[];
}

/** Listed windows wait for an earlier one, up to so many for each request that may be under way. */
const WAITING = 4;

/**
 * Lists a range of a server in whatever order. It is cut until a window fits one answer: that is one moment, so nothing that
 * changes meanwhile can move items in or out of it. Several windows are under way, and come out in order.
 *
 * @param first - An answer for this range from offset 0, when there is one.
 * @param canLeave - Whether to leave the rest to a chain when the server turns out to order by time.
 * @returns The rest.
 */
export async function* windows(
  trip: Trip,
  range: Range,
  { first, canLeave }: { readonly first?: Answer; readonly canLeave: boolean },
): AsyncGenerator<readonly Row[], Range | undefined> {
  const flights = createFlights<Window>();
  let queue: Window[] = [{ range, isAsked: false }];
  const sampling = createSampling();

  const land = (window: Window, answer: Answer): void => {
    if (window.prediction) sampling.note(window.prediction, answer.total);
    if (answer.isWhole) {
      window.rows = answer.rows;
      return;
    }
    if (window.range.hi === window.range.lo) {
      flights.start(window, readMillisecond(trip, window.range));
      return;
    }
    const { rows, total } = answer;
    const parts = split(window.range, { rows, total, page: trip.page, sampling });
    const place = queue.indexOf(window);
    const windows = parts.map((part): Window => ({ range: part.range, prediction: part, isAsked: false }));
    queue = queue.toSpliced(place, 1, ...windows);
  };
  const launchAll = (): void => {
    let waiting = 0;
    for (const window of queue) {
      if (window.rows) waiting++;
      if (flights.size >= trip.gate.allowed || waiting > WAITING * trip.gate.allowed) return;
      if (window.isAsked) continue;
      window.isAsked = true;
      flights.start(window, ask(trip, window.range));
    }
  };

  const [whole] = queue;
  if (first && whole) {
    whole.isAsked = true;
    land(whole, first);
  }
  for (let listed = 0; ; ) {
    for (let head = queue[0]; head?.rows; head = queue[0]) {
      queue.shift();
      listed++;
      yield head.rows;
    }
    const [head] = queue;
    if (head === undefined) return undefined;
    const isLeaving = canLeave && listed > 0 && queue.length > 1 && trip.evidence.trusted !== undefined;
    if (isLeaving && flights.size === 0) return { hi: head.range.hi, lo: range.lo };
    if (!isLeaving) launchAll();
    const { tag, value } = await flights.next();
    if (Array.isArray(value)) tag.rows = value as Row[];
    else land(tag, value as Answer);
  }
}
