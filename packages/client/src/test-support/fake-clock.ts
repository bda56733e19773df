import type { Clock } from "../clock.ts";

/** A clock that stands still until a test moves it. */
export interface FakeClock extends Clock {
  /** How many timers are set. */
  timers(): number;
  /** Moves time on, and runs what falls due in order. */
  advance(ms: number): Promise<void>;
  /** Moves time from timer to timer until a promise has settled. */
  run<T>(promise: Promise<T>): Promise<T>;
}

/** @param start - Milliseconds since 1970. */
export function fakeClock(start: number = Date.UTC(2025, 0, 15)): FakeClock {
  let time = start;
  const timers = new Set<Timer>();
  const fireNext = async (until: number): Promise<boolean> => {
    const next = [...timers].sort((one, other) => one.at - other.at)[0];
    if (next === undefined || next.at > until) return false;
    timers.delete(next);
    time = Math.max(time, next.at);
    next.run();
    await promisesSettle();
    return true;
  };
  return {
    now: () => time,
    after(ms, run) {
      const timer = { at: time + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    timers: () => timers.size,
    async advance(ms) {
      const until = time + ms;
      await promisesSettle();
      while (await fireNext(until)) {}
      time = until;
    },
    async run(promise) {
      let isSettled = false;
      const settle = (): void => {
        isSettled = true;
      };
      promise.then(settle, settle);
      await promisesSettle();
      while (!isSettled) {
        if (!(await fireNext(Number.POSITIVE_INFINITY))) throw new Error("The promise waits, but not for time.");
      }
      return promise;
    },
  };
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** All microtasks run before the next turn of the event loop. */
function promisesSettle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
