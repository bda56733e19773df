import { type Answer, ask } from "./ask.ts";
import type { Released } from "./chain.ts";
import { isCrowd, readCrowd } from "./crowd.ts";
import { cutWindow } from "./cut.ts";
import { createFlights } from "./flights.ts";
import { createForecasts, type Forecast } from "./forecast.ts";
import { type Region, regionOf } from "./region.ts";
import type { Range, Row } from "./row.ts";
import type { Trip } from "./trip.ts";

/** A part of the range that was asked for, or listed. */
interface Window {
  readonly range: Range;
  /** What it was cut off, and what was expected in it. */
  readonly region?: Region;
  readonly expected: number;
  readonly nearby: Forecast | undefined;
  rows?: readonly Row[];
}

/** Listed windows wait for an earlier one, up to so many for each request that may be under way. */
const WAITING = 4;
/** How much further a range without an end is taken to reach with every surprise. */
const GROWTH = 8;

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
): AsyncGenerator<Released, Range | undefined> {
  const flights = createFlights<Window>();
  const forecasts = createForecasts();
  const knewOrder = trip.evidence.trusted !== undefined;
  const whole: Window = { range, expected: 0, nearby: undefined };
  /** What is asked for or listed, and what is left of regions, in the order of the walk. */
  const queue: (Window | Region)[] = [whole];
  let growth = 1;

  const land = (window: Window, answer: Answer): void => {
    const { region, expected } = window;
    forecasts.note(window.range, window.nearby, answer.total);
    if (region) region.left += expected - answer.total;
    if (answer.isWhole) {
      window.rows = answer.rows;
      return;
    }
    if (isCrowd(window.range)) {
      flights.start(window, readCrowd(trip, window.range));
      return;
    }
    // Nearly everything lies where hardly anything was expected: a range without an end reaches further.
    const isOpen = !Number.isFinite(window.range.hi - window.range.lo);
    if (region && isOpen && answer.total > expected * 3) growth *= GROWTH;
    queue.splice(queue.indexOf(window), 1, regionOf(window.range, answer, isOpen ? growth : 1));
  };
  const launch = (region: Region): void => {
    const place = queue.indexOf(region);
    const { part, ...cut } = cutWindow(region, forecasts, trip.page);
    const window: Window = { ...cut, region };
    queue.splice(part === "bottom" ? place + 1 : place, part === "all" ? 1 : 0, window);
    flights.start(window, ask(trip, cut.range));
  };
  const launchAll = (): void => {
    while (flights.size < trip.gate.allowed) {
      const place = queue.findIndex((part) => !("expected" in part));
      const waiting = queue.slice(0, place).filter((part) => "rows" in part).length;
      const region = queue[place];
      if (!region || "expected" in region || waiting > WAITING * trip.gate.allowed) return;
      launch(region);
    }
  };

  if (first) land(whole, first);
  else flights.start(whole, ask(trip, range));
  for (let listed = 0; ; ) {
    for (let head = queue[0]; head && "rows" in head && head.rows; head = queue[0]) {
      queue.shift();
      listed++;
      yield { rows: head.rows, isProved: true };
    }
    const [head] = queue;
    if (head === undefined) return undefined;
    // Whoever knew the order before failed to use it: something has to be listed first.
    const isWorth = listed > 0 ? queue.length > 1 : !knewOrder;
    const isLeaving = canLeave && isWorth && trip.evidence.trusted !== undefined;
    if (isLeaving && flights.size === 0) return { hi: head.range.hi, lo: range.lo };
    if (!isLeaving) launchAll();
    const { tag, value } = await flights.next();
    if (Array.isArray(value)) tag.rows = value as Row[];
    else land(tag, value as Answer);
  }
}
