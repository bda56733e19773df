import type { Attempt } from "../telemetry/trace.ts";

/** How many requests may be under way at a time. */
export interface Gate {
  readonly allowed: number;
  /** Learns from what the attempts of a request came to. */
  note(attempts: readonly Attempt[]): void;
}

const BUSY: readonly unknown[] = [429, 503];

/** Half as many after each answer that says the server is busy, and back to all of them one by one, as TCP does. */
export function createGate(most: number): Gate {
  let allowed = most;
  return {
    get allowed() {
      return Math.floor(allowed);
    },
    note(attempts) {
      const isBusy = attempts.some(({ status }) => BUSY.includes(status));
      allowed = isBusy ? Math.max(1, allowed / 2) : Math.min(most, allowed + 1 / allowed);
    },
  };
}
