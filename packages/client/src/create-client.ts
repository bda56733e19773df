import { checkBaseUrl } from "./base-url.ts";
import { bearerToken, type Token } from "./bearer-token.ts";
import { createCall } from "./create-call.ts";
import { type Exchange, exchangeOver, type Fetch } from "./exchange.ts";
import { createResources, DEFAULT_BASE_URL, type Resources } from "./generated/resources.ts";

/** Options of a client. */
export interface ClientOptions {
  /** An API token of the workspace, or a function that gives one, asked before every request. Required. */
  readonly token: Token;
  /** Where the API is: https, or http on loopback. Default: the server of the spec. */
  readonly baseUrl?: string;
  /** Sends the requests. Default: `globalThis.fetch`. */
  readonly fetch?: Fetch;
}

/** A client of the API: its operations by name. */
export interface Client extends Resources {}

/**
 * A client of the Cargo API.
 *
 * @example
 * const cargo = createClient({ token });
 * const { records, count } = await cargo.orchestration.records.list();
 *
 * @throws {ConfigurationError} when the token is missing or the base URL is not safe to send it to.
 */
export function createClient(options: ClientOptions): Client {
  const { baseUrl, exchange } = connect(options);
  return createResources(createCall(baseUrl, exchange));
}

/** The exchange that a client runs on. Every behaviour has its place in this one line, the outermost last. */
export function connect(options: ClientOptions): { readonly baseUrl: string; readonly exchange: Exchange } {
  const { token, baseUrl = DEFAULT_BASE_URL, fetch = globalThis.fetch } = options;
  const exchange = [bearerToken(token)].reduce((inner, behaviour) => behaviour(inner), exchangeOver(fetch));
  return { baseUrl: checkBaseUrl(baseUrl), exchange };
}
