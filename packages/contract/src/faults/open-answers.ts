import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import type { ServerResponse } from "node:http";

const CHANNEL = "http.server.request.start";
/** What a connection that was left may take to be noticed by the server. */
const PATIENCE_MS = 5_000;

export interface OpenAnswers extends Disposable {
  /** How many answers no one has ended, neither the server nor a client that went away. Waits for those that are about to. */
  left(patienceMs?: number): Promise<number>;
}

/** Watches the answers of all HTTP servers in this process. */
export function openAnswers(): OpenAnswers {
  const open = new Set<ServerResponse>();
  const note = (message: unknown): void => {
    const { response } = message as { readonly response: ServerResponse };
    open.add(response);
    response.once("close", () => open.delete(response));
  };
  subscribe(CHANNEL, note);
  return {
    async left(patienceMs = PATIENCE_MS) {
      const signal = AbortSignal.timeout(patienceMs);
      // A request that its client has left may reach the server only now.
      while (open.size > 0 && !signal.aborted) {
        await Promise.allSettled([...open].map((response) => once(response, "close", { signal })));
      }
      return open.size;
    },
    [Symbol.dispose]: () => void unsubscribe(CHANNEL, note),
  };
}
