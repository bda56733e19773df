import type { TelemetryEvent } from "./telemetry-event.ts";

/** What one attempt of a call came to. */
export interface Attempt {
  /** From sending to the last byte of the body, or to giving up, in milliseconds. */
  readonly durationMs: number;
  /** The status, when there was an answer. */
  readonly status?: number;
  /** The `code` of the error, when the attempt failed without a whole answer. */
  readonly error?: string;
  /** How long the client waited after it, in milliseconds; absent when it did not. */
  readonly waitMs?: number;
}

type Details<Event> = Event extends TelemetryEvent ? Omit<Event, "call" | "operation"> : never;

/** What a call has been through. */
export interface Trace {
  readonly attempts: Attempt[];
  readonly emit: ((event: Details<TelemetryEvent>) => void) | undefined;
  /** Notes that a retry comes after a pause. */
  waiting(waitMs: number): void;
}

/**
 * @param listen - Hears what happens, if anybody does.
 * @param attempts - Where attempts are noted. Default: a list of its own.
 */
export function createTrace(
  call: { readonly call: number; readonly operation: string },
  listen: ((event: TelemetryEvent) => void) | undefined,
  attempts: Attempt[] = [],
): Trace {
  const emit = listen && ((event: Details<TelemetryEvent>) => listen({ ...call, ...event } as TelemetryEvent));
  return {
    attempts,
    emit,
    waiting(waitMs) {
      const last = attempts.at(-1);
      if (last !== undefined) attempts[attempts.length - 1] = { ...last, waitMs };
      emit?.({ type: "wait", attempt: attempts.length, waitMs });
    },
  };
}
