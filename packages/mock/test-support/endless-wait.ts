import { once } from "node:events";

/** A wait that goes on until its signal aborts, and tells of both. */
export function endlessWait(): {
  waits: { ms: number; signal: AbortSignal }[];
  /** When the first wait began. */
  started: Promise<void>;
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
} {
  const waits: { ms: number; signal: AbortSignal }[] = [];
  const started = Promise.withResolvers<void>();
  const wait = async (ms: number, signal: AbortSignal) => {
    waits.push({ ms, signal });
    started.resolve();
    await once(signal, "abort");
    throw signal.reason;
  };
  return { waits, wait, started: started.promise };
}
