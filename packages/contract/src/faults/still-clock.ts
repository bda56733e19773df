import type { Clock } from "@cargo-records/client";

/** A clock that stands still until it is moved. */
export interface StillClock extends Clock {
  /** Goes to the next timer and runs it, and it alone. */
  step(): void;
  /** Lets time pass, but not beyond the next timer, which runs then. Says whether all of it passed. */
  pass(ms: number): boolean;
  /** How many timers are set. */
  readonly pending: number;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** @param start - Milliseconds since 1970. */
export function stillClock(start: number): StillClock {
  const timers = new Set<Timer>();
  let now = start;
  const next = (): Timer | undefined => {
    // Of timers for the same moment, the one that was set first.
    return [...timers].reduce<Timer | undefined>(
      (first, one) => (first && first.at <= one.at ? first : one),
      undefined,
    );
  };
  const fire = (timer: Timer): void => {
    timers.delete(timer);
    now = Math.max(now, timer.at);
    timer.run();
  };
  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    step() {
      const timer = next();
      if (timer) fire(timer);
    },
    pass(ms) {
      const timer = next();
      const isInterrupted = timer !== undefined && timer.at <= now + ms;
      if (isInterrupted) fire(timer);
      else now += ms;
      return !isInterrupted;
    },
    get pending() {
      return timers.size;
    },
  };
}
