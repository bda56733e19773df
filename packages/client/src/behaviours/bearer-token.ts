import type { Clock } from "../clock.ts";
import { AuthenticationError } from "../errors/authentication-error.ts";
import { ConfigurationError } from "../errors/configuration-error.ts";
import { withoutSecret } from "../errors/without-secret.ts";
import type { Behaviour, WireRequest, WireResponse } from "../exchange.ts";
import { interruptible } from "../interruptible.ts";
import { deadlineLimit } from "./limit-time.ts";

/**
 * An API token, or a function that gives one, sync or async. The function is asked before the first request, and again
 * when the API has refused the token that it gave.
 */
export type Token = string | (() => string | Promise<string>);

/** Visible ASCII: what a header value can hold without being cut or smuggling another header. */
const USABLE_TOKEN = /^[\x21-\x7e]+$/;

/**
 * Sends a bearer token with every request. On a 401, a function that gives tokens is asked once for all waiting calls, and
 * the request is sent once more; a 401 of an older token leaves a newer one alone. The token is in no error.
 *
 * @throws {ConfigurationError} when the token is empty or holds a character that a header cannot carry.
 * @throws {AuthenticationError} when the function that gives tokens fails.
 */
export function bearerToken(clock: Clock, token: Token): Behaviour {
  if (typeof token !== "function") checkToken(token);
  const source = typeof token === "function" ? singleFlight(token) : undefined;
  return (exchange) => {
    const sendWith = (request: WireRequest, current: string): Promise<WireResponse> => {
      const headers = { ...request.headers, authorization: `Bearer ${current}` };
      return withoutSecret(exchange({ ...request, headers }), current);
    };
    if (source === undefined) return (request) => sendWith(request, token as string);
    return async (request) => {
      const ask = (): Promise<string> => interruptible(clock, request, deadlineLimit(clock, request), source.get);
      const first = await ask();
      const response = await sendWith(request, first);
      if (response.status !== 401) return response;
      source.refuse(first);
      const second = await ask();
      return second === first ? response : sendWith(request, second);
    };
  };
}

/** What came of asking. */
type Given = { readonly token: unknown } | { readonly cause: unknown };

interface TokenSource {
  /** The current token; calls that wait for one share one answer. */
  readonly get: () => Promise<string>;
  /** Forgets a token, unless another one has taken its place. */
  readonly refuse: (token: string) => void;
}

function singleFlight(give: () => string | Promise<string>): TokenSource {
  let current: string | undefined;
  let pending: Promise<Given> | undefined;
  return {
    get: async () => {
      if (current !== undefined) return current;
      pending ??= outcomeOf(give);
      const outcome = await pending;
      pending = undefined;
      current = tokenIn(outcome);
      return current;
    },
    refuse: (token) => {
      if (current === token) current = undefined;
    },
  };
}

async function outcomeOf(give: () => string | Promise<string>): Promise<Given> {
  try {
    return { token: await give() };
  } catch (cause) {
    return { cause };
  }
}

/** Every waiting call gets an error of its own, in which its own attempts can be noted. */
function tokenIn(given: Given): string {
  if ("cause" in given) {
    throw new AuthenticationError("The function that gives the token failed; its error is the cause.", given);
  }
  checkToken(given.token);
  return given.token;
}

/** The message never holds the token. */
function checkToken(token: unknown): asserts token is string {
  if (typeof token !== "string" || token === "") {
    throw new ConfigurationError(
      "No token. Pass `token`: an API token of the workspace, or a function that gives one.",
    );
  }
  if (!USABLE_TOKEN.test(token)) {
    throw new ConfigurationError(
      "The token holds a space, a line break or another character that a header cannot carry. " +
        "Check how it was read.",
    );
  }
}
