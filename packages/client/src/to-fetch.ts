import type { Exchange, WireRequest, WireResponse } from "./exchange.ts";

/** Answers with these statuses must not have a body object (Fetch standard, "null body status"). */
const NULL_BODY_STATUSES: readonly number[] = [204, 205, 304];

/**
 * A `fetch` that sends through an exchange, for clients that take one, such as openapi-fetch.
 *
 * @param more - What else to say of a request, such as `safe`. Default: nothing.
 */
export function toFetch(
  exchange: Exchange,
  more: (request: Request) => Partial<WireRequest> = () => ({}),
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { method, url, signal } = request;
    const { headers = {}, ...rest } = more(request);
    // Not `request.body`: Firefox does not have it.
    const body = await request.text();
    const all = { ...headers, ...Object.fromEntries(request.headers) };
    return responseOf(await exchange({ method, url, signal, headers: all, ...(body !== "" && { body }), ...rest }));
  };
}

function responseOf({ status, headers, text }: WireResponse): Response {
  return new Response(NULL_BODY_STATUSES.includes(status) ? null : text, { status, headers });
}
