import { type StillClock, stillClock } from "../faults/still-clock.ts";

/** After so many turns of the event loop in which nothing happened, nothing will before the clock moves. */
const IDLE_TURNS = 4;
/** So long without anything, and without a timer to wait for, is for ever: in real milliseconds, for code may be loading. */
const HANGING_MS = 10_000;

/** A clock that moves to the next timer whenever nothing else can happen. */
export interface IdleClock extends StillClock {
  /** Something happened. */
  note(): void;
  /** Waits by this clock; ends early, with its reason, when the signal is aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /**
   * Keeps the clock going until the work is done.
   *
   * @throws {Error} when nothing will happen any more.
   */
  drive<Result>(work: Promise<Result>): Promise<Result>;
}

/** @param start - Milliseconds since 1970. */
export function idleClock(start: number): IdleClock {
  const clock = stillClock(start);
  let idleTurns = 0;
  let idleSince = performance.now();
  const note = (): void => {
    idleTurns = 0;
    idleSince = performance.now();
  };
  return {
    now: clock.now,
    after: (ms, run) => {
      note();
      return clock.after(ms, run);
    },
    step: clock.step,
    pass: clock.pass,
    get pending() {
      return clock.pending;
    },
    note,
    wait: (ms, signal) => {
      return new Promise((resolve, reject) => {
        const abort = (): void => {
          cancel();
          reject(signal.reason);
        };
        const cancel = clock.after(ms, () => {
          signal.removeEventListener("abort", abort);
          resolve();
        });
        if (signal.aborted) abort();
        else signal.addEventListener("abort", abort, { once: true });
      });
    },
    async drive(work) {
      let isDone = false;
      note();
      const end = (): void => {
        isDone = true;
      };
      work.then(end, end);
      while (!isDone) {
        await new Promise((resolve) => setImmediate(resolve));
        idleTurns += 1;
        if (idleTurns <= IDLE_TURNS) continue;
        if (clock.pending === 0) {
          if (performance.now() - idleSince > HANGING_MS) throw new Error("Nothing happens any more: it hangs.");
          continue;
        }
        note();
        clock.step();
      }
      return work;
    },
  };
}
