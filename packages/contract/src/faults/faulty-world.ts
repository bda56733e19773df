import type { ClientOptions, TelemetryEvent } from "@cargo-records/client";
import { createFaults, type FaultPlan, type Fetch, type Wait } from "@cargo-records/mock";
import { type StillClock, stillClock } from "./still-clock.ts";

/** On a whole second, because dates in headers have no smaller unit. */
export const START = Date.UTC(2026, 0, 1);

/** A server with faults and a client of it, under one clock. */
export interface FaultyWorld {
  readonly clock: StillClock;
  /** The server: answers as the backend does, but for the faults. */
  readonly serve: Fetch;
  /** How many requests reached the server. */
  readonly requests: number;
  /** The client's part of it, given the fetch that reaches the server. */
  client(fetch: Fetch): Pick<ClientOptions, "clock" | "fetch" | "telemetry">;
  /** What the client told, in order. */
  readonly events: readonly TelemetryEvent[];
}

/**
 * A world in which nobody waits: the clock moves to the next timer exactly when nothing else can happen, which is when the
 * client pauses, and when a fault leaves it without an answer. A slow body takes its time by the same clock.
 */
export function faultyWorld(backend: Fetch, plan: FaultPlan): FaultyWorld {
  const clock = stillClock(START);
  const wait: Wait = async (ms, signal) => {
    // Whoever ran out of time goes away now.
    if (!clock.pass(ms)) await aborted(signal);
  };
  const faults = createFaults(plan, { wait, clock: clock.now });
  const faulty = faults.wrap(backend);
  const events: TelemetryEvent[] = [];
  let requests = 0;
  const isLast = (fault: string): boolean => {
    const last = faults.log.at(-1);
    return last?.request === requests && last.fault === fault;
  };
  return {
    clock,
    serve(input, init) {
      requests += 1;
      const answer = faulty(input, init);
      if (isLast("stall-before-headers")) queueMicrotask(clock.step);
      return answer;
    },
    client: (fetch) => ({
      clock,
      async fetch(url, init) {
        const response = await fetch(url, init);
        // Later, when the client reads the body.
        if (isLast("stall-after-headers")) setImmediate(clock.step);
        return response;
      },
      telemetry(event) {
        events.push(event);
        // The pause begins right after it is told.
        if (event.type === "wait") queueMicrotask(clock.step);
      },
    }),
    events,
    get requests() {
      return requests;
    },
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
  });
}
