import type { paths } from "@cargo-records/types";
import createFetchClient, { type Client as FetchClient } from "openapi-fetch";
import { type ClientOptions, connect } from "./create-client.ts";
import type { WireResponse } from "./exchange.ts";

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

/** Answers with these statuses must not have a body object (Fetch standard, "null body status"). */
const NULL_BODY_STATUSES = new Set([204, 205, 304]);

/**
 * The API as a bare openapi-fetch client, on the same exchange as `createClient`. The one place that knows openapi-fetch.
 *
 * @example
 * const { data, error } = await createHttpClient({ token }).GET("/orchestration/records/list");
 *
 * @throws {ConfigurationError} when the token is missing or the base URL is not safe to send it to.
 */
export function createHttpClient(options: ClientOptions): HttpClient {
  const { baseUrl, exchange } = connect(options);
  return createFetchClient<OpenEnumsAsText<paths>>({
    baseUrl,
    fetch: async (request) => {
      const body = request.body === null ? {} : { body: await request.text() };
      const { method, url, signal } = request;
      return responseOf(await exchange({ method, url, signal, headers: Object.fromEntries(request.headers), ...body }));
    },
  });
}

function responseOf({ status, headers, text }: WireResponse): Response {
  return new Response(NULL_BODY_STATUSES.has(status) ? null : text, { status, headers });
}
