import { AbortedError } from "./errors/aborted-error.ts";
import { ConnectionError } from "./errors/connection-error.ts";

/** One request as it goes over the wire. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

/** One answer, read to its end. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Headers;
  /** The whole body; empty when there is none. */
  readonly text: string;
}

/**
 * Sends a request and reads the whole answer. Both are one step, because an answer whose body breaks off is no answer.
 * A behaviour is a function from one exchange to another.
 */
export type Exchange = (request: WireRequest) => Promise<WireResponse>;

/** The part of `fetch` that the client uses; `globalThis.fetch` and every fetch of the mock fit. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * The exchange that every other one is built on: one request through `fetch`.
 *
 * @throws {AbortedError} when the signal of the request aborted.
 * @throws {ConnectionError} when no answer came, or its body broke off.
 */
export function exchangeOver(fetch: Fetch): Exchange {
  return async ({ url, ...init }) => {
    try {
      const response = await fetch(url, init);
      return { status: response.status, headers: response.headers, text: await response.text() };
    } catch (cause) {
      const { method, signal } = init;
      if (signal?.aborted) throw new AbortedError(`${method} ${url} was aborted.`, { cause: signal.reason });
      throw new ConnectionError(
        `${method} ${url} got no whole answer. Check the network and the base URL; listing again is safe.`,
        { cause },
      );
    }
  };
}
