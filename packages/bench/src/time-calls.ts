/** One piece of the work. True when it came out right: work whose result nobody looks at can be optimised away. */
export type Call = () => boolean | Promise<boolean>;

export interface Timing {
  /** The time now, in milliseconds. */
  readonly clock: () => number;
  /** Calls are repeated until this much time has passed, in milliseconds. */
  readonly minimumMs: number;
}

/**
 * The time of one call in milliseconds, as the mean of many. One call comes before, untimed: it finds the caches of the
 * processor as whoever ran before has left them. The clock is read after 1, 3, 7, 15… calls, so that reading it weighs
 * nothing even beside calls of a microsecond.
 */
export async function timeCalls(call: Call, { clock, minimumMs }: Timing): Promise<number> {
  await repeat(call, 1);
  const start = clock();
  for (let calls = 0, batch = 1; ; batch *= 2) {
    await repeat(call, batch);
    calls += batch;
    const elapsed = clock() - start;
    if (elapsed >= minimumMs) return elapsed / calls;
  }
}

async function repeat(call: Call, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    const outcome = call();
    // To await a plain value is a turn of the microtask queue, which is more than some calls take.
    const right = typeof outcome === "boolean" ? outcome : await outcome;
    if (!right) throw new Error("A call gave a wrong result, so its time means nothing. Run the tests of this suite.");
  }
}
