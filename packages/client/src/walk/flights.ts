/** Requests under way. */
export interface Flights<Tag> {
  readonly size: number;
  start(tag: Tag, flight: Promise<unknown>): void;
  /** The next that lands, whichever it is; waits for one. */
  next(): Promise<Landed<Tag>>;
}

export interface Landed<Tag> {
  readonly tag: Tag;
  readonly value: unknown;
}

/** Nothing that fails here goes unheard, and nothing is thrown before it is asked for. */
export function createFlights<Tag>(): Flights<Tag> {
  const under = new Set<Promise<void>>();
  const landed: (() => Landed<Tag>)[] = [];
  return {
    get size() {
      return under.size + landed.length;
    },
    start(tag, flight) {
      const settled: Promise<void> = flight.then(
        (value) => {
          under.delete(settled);
          landed.push(() => ({ tag, value }));
        },
        (error: unknown) => {
          under.delete(settled);
          landed.push(() => {
            throw error;
          });
        },
      );
      under.add(settled);
    },
    async next() {
      if (landed.length === 0) await Promise.race(under);
      const first = landed.shift();
      if (first === undefined) throw new Error("Nothing is under way.");
      return first();
    },
  };
}
