import type { paths } from "@cargo-records/types";
import createFetchClient, { type Client as FetchClient } from "openapi-fetch";
import type { ClientOptions } from "./client-options.ts";
import { connect } from "./connect.ts";
import { SAFE_OPERATIONS } from "./generated/resources.ts";
import { toFetch } from "./to-fetch.ts";

/** The bare typed client of openapi-fetch: `GET`, `POST` and so on by path, answers as `{ data, error, response }`. */
export interface HttpClient extends FetchClient<OpenEnumsAsText<paths>> {}

/**
 * Types with every open enum as plain `string`. openapi-fetch 0.17 strips markers from its answers with a mapped type that
 * takes the `string & {}` of an open enum for an object and maps its methods.
 */
type OpenEnumsAsText<T> = unknown extends T
  ? T
  : [string & {}] extends [T]
    ? string | Exclude<T, string>
    : T extends object
      ? { [Key in keyof T]: OpenEnumsAsText<T[Key]> }
      : T;

/**
 * The API as a bare openapi-fetch client, on the same exchange as `createClient`. The one place that knows openapi-fetch.
 *
 * @example
 * const { data, error } = await createHttpClient({ token }).GET("/orchestration/records/list");
 *
 * @throws {ConfigurationError} when the token is missing or the base URL is not safe to send it to.
 */
export function createHttpClient(options: ClientOptions): HttpClient {
  const { baseUrl, headers, exchange } = connect(options, () => []);
  const fetch = toFetch(exchange, ({ method, url }) => {
    const path = url.slice(baseUrl.length).replace(/[?#].*/s, "");
    return { headers, safe: SAFE_OPERATIONS.includes(`${method} ${path}`) };
  });
  return createFetchClient<OpenEnumsAsText<paths>>({ baseUrl, fetch });
}
