import type { Clock } from "../clock.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import type { Behaviour, BodyReader, Exchange, Waiter, WireRequest, WireResponse } from "../exchange.ts";
import { interruptible, type TimeLimit } from "../interruptible.ts";

/**
 * Ends an attempt that takes too long, from sending to the last byte of the body. A body that is read while it arrives may
 * take as long as its reader likes: there, what is limited is each wait for the network.
 *
 * @param timeoutMs - For requests that name no timeout of their own, in milliseconds.
 * @throws {TimeoutError} when the timeout or the deadline of the call has passed.
 * @throws {AbortedError} when the signal of the request aborted.
 */
export function limitTime(clock: Clock, timeoutMs: number): Behaviour {
  return (exchange) => (request) => {
    const limit = () => attemptLimit(clock, request, request.timeoutMs ?? timeoutMs);
    const { read } = request;
    if (read) return limitSilence(clock, exchange, { ...request, read }, limit);
    return interruptible(clock, request, limit(), (signal) => exchange({ ...request, signal }));
  };
}

function limitSilence(
  clock: Clock,
  exchange: Exchange,
  request: WireRequest & { readonly read: BodyReader },
  limit: () => TimeLimit,
): Promise<WireResponse> {
  return interruptible(clock, request, undefined, (signal, stop) => {
    const arm = () => {
      const { ms, error } = limit();
      return signal.aborted ? () => {} : clock.after(ms, () => stop(error()));
    };
    let disarm = arm();
    // What is under way may take its time to notice.
    signal.addEventListener("abort", () => disarm());
    const unlessSilent: Waiter = (wait) => {
      disarm();
      disarm = arm();
      return wait.finally(disarm);
    };
    const read: BodyReader = (response) => {
      disarm();
      return request.read(response, unlessSilent);
    };
    return exchange({ ...request, signal, read }).finally(() => disarm());
  });
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
