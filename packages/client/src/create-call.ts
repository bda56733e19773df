import type { Call, CallInput, CallOptions, Operation } from "./call.ts";
import { errorForStatus } from "./errors/error-for-status.ts";
import { ResponseFormatError } from "./errors/response-format-error.ts";
import type { Exchange, WireRequest, WireResponse } from "./exchange.ts";
import { requestUrl } from "./request-url.ts";

const NO_CONTENT = new Set([204, 205]);

/** Turns operations into exchanges, and answers into results or typed errors. */
export function createCall(baseUrl: string, exchange: Exchange): Call {
  return async <Result>(
    { method, path }: Operation,
    { params, body }: CallInput,
    { headers = {}, signal }: CallOptions = {},
  ) => {
    const request: WireRequest = {
      method,
      url: requestUrl(baseUrl, path, params),
      headers: {
        accept: "application/json",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...lowerCaseNames(headers),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    };
    return resultOf(request, await exchange(request)) as Result;
  };
}

/** Header names are case-insensitive, object keys are not: without this a caller's `Accept` would be a second header. */
function lowerCaseNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function resultOf(request: WireRequest, response: WireResponse): unknown {
  const { status, headers, text } = response;
  const where = `${request.method} ${request.url}`;
  if (status < 200 || status > 299) throw errorForStatus(where, response);
  if (NO_CONTENT.has(status)) return undefined;
  const type = headers.get("content-type") ?? "no content type";
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type)) {
    throw new ResponseFormatError(`${where} answered ${status} with ${type}; application/json was expected.`, response);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    const found = text === "" ? "an empty body" : "a body that is not JSON";
    throw new ResponseFormatError(`${where} answered ${status} with ${found}.`, response, { cause });
  }
}
