import type { BodyReader, ReadLimiter, Waiter } from "../exchange.ts";
import { interruptible } from "../interruptible.ts";

/**
 * Limits an attempt whose body is read while it arrives, which may take as long as its reader likes: what is limited is each
 * wait for the network.
 */
export const limitSilence: ReadLimiter = (clock, exchange, request, limit) => {
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
      return request.read?.(response, unlessSilent) ?? Promise.resolve();
    };
    return exchange({ ...request, signal, read }).finally(() => disarm());
  });
};
