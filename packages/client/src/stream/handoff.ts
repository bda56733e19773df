/** Hands values from one that makes them to one that takes them; each waits for the other. */
export interface Handoff<Value> {
  /** Resolves when the value was taken and the next is asked for. */
  give(value: Value): Promise<void>;
  /** The next value; `undefined` when there will be none. */
  take(): Promise<Value | undefined>;
  readonly close: () => void;
}

/** @param signal - Ends the wait of the giver. */
export function createHandoff<Value>(signal: AbortSignal): Handoff<Value> {
  let waiting: ((value: Value | undefined) => void) | undefined;
  let given: { readonly value: Value; readonly taken: () => void } | undefined;
  let isClosed = false;
  let resume: (() => void) | undefined;
  return {
    give(value) {
      return new Promise((resolve, reject) => {
        const abort = (): void => reject(signal.reason);
        if (signal.aborted) return abort();
        signal.addEventListener("abort", abort, { once: true });
        const taken = (): void => {
          signal.removeEventListener("abort", abort);
          resolve();
        };
        if (waiting) {
          waiting(value);
          waiting = undefined;
          resume = taken;
        } else given = { value, taken };
      });
    },
    take() {
      resume?.();
      resume = undefined;
      if (given) {
        const { value, taken } = given;
        given = undefined;
        resume = taken;
        return Promise.resolve(value);
      }
      if (isClosed) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },
    close() {
      isClosed = true;
      waiting?.(undefined);
      waiting = undefined;
    },
  };
}
