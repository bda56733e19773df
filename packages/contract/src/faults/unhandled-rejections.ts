const EVENT = "unhandledRejection";

export interface UnhandledRejections extends Disposable {
  /** What was rejected and not handled since the last time. Lets one turn pass, in which the process notices. */
  next(): Promise<readonly unknown[]>;
}

/** Listens for rejections that nobody handles, in place of whoever listens else. */
export function unhandledRejections(): UnhandledRejections {
  const others = process.listeners(EVENT);
  const noted: unknown[] = [];
  const note = (reason: unknown): void => void noted.push(reason);
  process.removeAllListeners(EVENT);
  process.on(EVENT, note);
  return {
    async next() {
      await new Promise((resolve) => setImmediate(resolve));
      return noted.splice(0);
    },
    [Symbol.dispose]() {
      process.off(EVENT, note);
      for (const other of others) process.on(EVENT, other);
    },
  };
}
