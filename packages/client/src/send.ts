import { abortedError } from "./errors/aborted-error.ts";
import { CargoError } from "./errors/cargo-error.ts";
import { ConnectionError } from "./errors/connection-error.ts";
import { ResponseFormatError } from "./errors/response-format-error.ts";
import { StatusError } from "./errors/status-error.ts";
import type { Exchange, Fetch, WireRequest } from "./exchange.ts";
import { readBody } from "./read-body.ts";

/**
 * The exchange that every other one is built on: one request through `fetch`, and its whole answer. Redirects are not
 * followed, so that a token goes where it was sent and nowhere else.
 *
 * @throws {AbortedError} when the signal of the request aborted.
 * @throws {ConnectionError} when no answer came.
 * @throws {ResponseFormatError} when the body of a 2xx answer broke off, is larger than allowed, or is not UTF-8.
 * @throws {StatusError} for a redirect.
 */
export function send(fetch: Fetch, maxBodyBytes: number): Exchange {
  return async (request) => {
    const response = await answerTo(request, fetch);
    const { status, headers } = response;
    try {
      if (request.read && response.ok) {
        await request.read(response, (wait) => wait);
        return { status, headers, text: "" };
      }
      return { status, headers, text: await readBody(response, maxBodyBytes) };
    } catch (cause) {
      if (request.signal?.aborted) throw abortedError(request);
      // What a status says holds without a body.
      if (!response.ok) return { status, headers, text: "" };
      if (cause instanceof CargoError) throw cause;
      throw new ResponseFormatError(`${where(request)} answered ${status} with a body that broke off.`, "cut_off", {
        status,
        headers,
        cause,
      });
    }
  };
}

async function answerTo(request: WireRequest, fetch: Fetch): Promise<Response> {
  const { method, url, headers, body, signal } = request;
  const init = { method, headers, body, signal, redirect: "manual" };
  let response: Response;
  try {
    response = await fetch(url, init as RequestInit);
  } catch (cause) {
    if (signal?.aborted) throw abortedError(request);
    const advice = "Check the network and the base URL; listing again is safe.";
    throw new ConnectionError(`${where(request)} got no answer. ${advice}`, { cause });
  }
  if (
    response.type === "opaqueredirect" ||
    (response.status >= 300 && response.status < 400 && response.status !== 304)
  ) {
    void response.body?.cancel().catch(() => {});
    throw redirected(request, response);
  }
  return response;
}

function redirected(request: WireRequest, { status, headers }: Response): StatusError {
  const target = URL.parse(headers.get("location") ?? "", request.url);
  const to = target === null ? "" : ` to ${target.origin}`;
  return new StatusError(`${where(request)} was redirected${to}, which is not followed. Set \`baseUrl\` to the API.`, {
    ...(status > 0 && { status }),
    headers,
  });
}

function where({ method, url }: WireRequest): string {
  return `${method} ${url}`;
}
