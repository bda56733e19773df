import { ConfigurationError } from "./errors/configuration-error.ts";
import type { Exchange } from "./exchange.ts";

/** An API token, or a function that gives one; it is asked before every request. */
export type Token = string | (() => string | Promise<string>);

/** Visible ASCII: what a header value can hold without being cut or smuggling another header. */
const USABLE_TOKEN = /^[\x21-\x7e]+$/;

/**
 * Sends a bearer token with every request.
 *
 * @throws {ConfigurationError} when the token is empty or holds a character that a header cannot carry.
 */
export function bearerToken(token: Token): (exchange: Exchange) => Exchange {
  if (typeof token !== "function") checkToken(token);
  return (exchange) => async (request) => {
    const current = typeof token === "function" ? await token() : token;
    checkToken(current);
    return exchange({ ...request, headers: { ...request.headers, authorization: `Bearer ${current}` } });
  };
}

/** The message never holds the token. */
function checkToken(token: unknown): void {
  if (typeof token !== "string" || token === "") {
    throw new ConfigurationError(
      "No token. Pass `token`: an API token of the workspace, or a function that gives one.",
    );
  }
  if (!USABLE_TOKEN.test(token)) {
    throw new ConfigurationError(
      "The token holds a space, a line break or another character that a header cannot carry. " +
        "Check how it was read; a file often ends with a line break.",
    );
  }
}
