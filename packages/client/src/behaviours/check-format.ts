import type { Issue } from "@cargo-records/validators";
import {
  type FormatProblem,
  type ResponseFormatDetails,
  ResponseFormatError,
} from "../errors/response-format-error.ts";
import type { Exchange, WireRequest, WireResponse } from "../exchange.ts";

const NO_CONTENT: readonly number[] = [204, 205];
const JSON_TYPE = /^application\/([\w.-]+\+)?json *(;|$)/i;

/**
 * Makes sure that a 2xx answer is whole JSON of the expected shape, and parses it once. Other answers pass as they are, as
 * does a 204 unless the request has a check.
 *
 * @throws {ResponseFormatError} for another content type, an empty body, one that is not JSON or breaks off, or one that
 * the request's own check refuses.
 */
export function checkFormat(exchange: Exchange): Exchange {
  return async (request) => {
    const response = await exchange(request);
    const { status } = response;
    const isNoContent = NO_CONTENT.includes(status) && request.check === undefined;
    // A body that was read while it arrived was checked then.
    return status < 200 || status > 299 || isNoContent || request.read ? response : withData(request, response);
  };
}

/** Makes the error for an answer that is not as expected. */
export type Refuse = (
  problem: string,
  reason: FormatProblem,
  more?: Partial<ResponseFormatDetails>,
) => ResponseFormatError;

export function refuser(
  { method, url }: Pick<WireRequest, "method" | "url">,
  response: Pick<WireResponse, "status" | "headers">,
): Refuse {
  return (problem, reason, more) => {
    const message = `${method} ${url} answered ${response.status} ${problem}.`;
    return new ResponseFormatError(message, reason, { ...response, ...more });
  };
}

/** @throws {ResponseFormatError} for a content type that is not JSON. */
export function checkContentType(headers: Headers, refuse: Refuse): void {
  const type = headers.get("content-type") ?? "no content type";
  if (!JSON_TYPE.test(type)) throw refuse(`with ${type}; application/json was expected`, "content_type");
}

async function withData(request: WireRequest, response: WireResponse): Promise<WireResponse> {
  const refuse = refuser(request, response);
  const { text, headers } = response;
  if (text === "") throw refuse("with an empty body", "empty");
  checkContentType(headers, refuse);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    const { isCutOff } = await import("../is-cut-off.ts");
    // A decompressed body can end early without an error: only its text shows that something is missing.
    if (isCutOff(text)) throw refuse("with a body that broke off", "cut_off", { cause });
    throw refuse("with a body that is not JSON", "not_json", { cause });
  }
  const issues = request.check?.(data);
  if (issues !== undefined) throw refuse(`with another shape: ${inWords(issues)}`, "shape", { issues });
  return { ...response, data };
}

/** What a check says, in one phrase. */
export function inWords([first, ...more]: readonly Issue[]): string {
  return `at ${first?.pointer || "the body"}, ${first?.message}${more.length > 0 ? ` (and ${more.length} more)` : ""}`;
}
