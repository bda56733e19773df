import type { Clock } from "../clock.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import type { Behaviour, WireRequest } from "../exchange.ts";
import { interruptible, type TimeLimit } from "../interruptible.ts";

/**
 * Ends an attempt that takes too long, from sending to the last byte of the body. Whoever reads a body while it arrives
 * brings its own way to limit that, as `limitRead`.
 *
 * @param timeoutMs - For requests that name no timeout of their own, in milliseconds.
 * @throws {TimeoutError} when the timeout or the deadline of the call has passed.
 * @throws {AbortedError} when the signal of the request aborted.
 */
export function limitTime(clock: Clock, timeoutMs: number): Behaviour {
  return (exchange) => (request) => {
    const limit = () => attemptLimit(clock, request, request.timeoutMs ?? timeoutMs);
    if (request.limitRead) return request.limitRead(clock, exchange, request, limit);
    return interruptible(clock, request, limit(), (signal) => exchange({ ...request, signal }));
  };
}

function attemptLimit(clock: Clock, request: WireRequest, timeoutMs: number): TimeLimit {
  const deadline = deadlineLimit(clock, request);
  if (deadline !== undefined && deadline.ms <= timeoutMs) return deadline;
  const where = `${request.method} ${request.url}`;
  return {
    ms: timeoutMs,
    error: () => new TimeoutError(`${where} got no whole answer within the timeout of ${timeoutMs} ms.`, "timeout"),
  };
}

/** What is left until the deadline of a call; `undefined` when it has none. */
export function deadlineLimit(clock: Clock, { method, url, deadlineAt }: WireRequest): TimeLimit | undefined {
  if (deadlineAt === undefined) return undefined;
  return {
    ms: deadlineAt - clock.now(),
    error: () => new TimeoutError(`The deadline of the call ${method} ${url} has passed.`, "deadline"),
  };
}
