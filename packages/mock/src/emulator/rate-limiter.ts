const MS_PER_SECOND = 1000;

/** Counts requests per token in windows of fixed length; a window starts with the first request after the last one. */
export class RateLimiter {
  readonly #limit: { requests: number; perMs: number };
  readonly #clock: () => number;
  readonly #windows = new Map<string, { startMs: number; requests: number }>();

  constructor(limit: { requests: number; perMs: number }, clock: () => number) {
    this.#limit = limit;
    this.#clock = clock;
  }

  /** Counts a request. Says how many seconds are left to wait when it is one too many, else nothing. */
  secondsToWait(token: string): number | undefined {
    const { requests, perMs } = this.#limit;
    const now = this.#clock();
    let window = this.#windows.get(token);
    if (!window || now >= window.startMs + perMs) {
      window = { startMs: now, requests: 0 };
      this.#windows.set(token, window);
    }
    window.requests += 1;
    if (window.requests <= requests) return undefined;
    return Math.ceil((window.startMs + perMs - now) / MS_PER_SECOND);
  }
}
