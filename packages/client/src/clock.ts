/** Time as the client sees it. Pass another one to a test that must not wait. */
export interface Clock {
  /** Milliseconds since 1970, never going back. */
  now(): number;
  /** Runs something once, after a while. Returns what cancels it. */
  after(ms: number, run: () => void): () => void;
}

/** Timers hold no more; a longer one would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, Math.min(ms, LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  },
};
