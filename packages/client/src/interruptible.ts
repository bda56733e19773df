import type { Clock } from "./clock.ts";
import { abortedError } from "./errors/aborted-error.ts";
import type { WireRequest } from "./exchange.ts";

/** A time after which something is given up, and the error that says so. */
export interface TimeLimit {
  readonly ms: number;
  readonly error: () => Error;
}

/**
 * Runs something that ends at once when the caller aborts or time is up, whether it listens to its signal or not.
 *
 * @param run - Gets a signal to listen to, and what ends it as the limit would.
 * @throws {AbortedError} when the signal of the request aborted.
 */
export function interruptible<Result>(
  clock: Clock,
  request: WireRequest,
  limit: TimeLimit | undefined,
  run: (signal: AbortSignal, stop: (error: unknown) => void) => Promise<Result>,
): Promise<Result> {
  const { signal } = request;
  if (signal?.aborted) return Promise.reject(abortedError(request));
  if (limit && limit.ms <= 0) return Promise.reject(limit.error());
  const controller = new AbortController();
  return new Promise((resolve, reject) => {
    const stop = (error: unknown): void => {
      finish();
      reject(error);
      controller.abort(error);
    };
    const onAbort = (): void => stop(abortedError(request));
    const cancel = limit && clock.after(limit.ms, () => stop(limit.error()));
    const finish = (): void => {
      cancel?.();
      signal?.removeEventListener("abort", onAbort);
    };
    signal?.addEventListener("abort", onAbort);
    run(controller.signal, stop).then((result) => {
      finish();
      resolve(result);
    }, stop);
  });
}

/** A pause that an abort ends at once. */
export function pause(clock: Clock, request: WireRequest, ms: number): Promise<void> {
  return interruptible(clock, request, undefined, (signal) => {
    return new Promise((resolve) => {
      const cancel = clock.after(ms, resolve);
      signal.addEventListener("abort", cancel);
    });
  });
}
