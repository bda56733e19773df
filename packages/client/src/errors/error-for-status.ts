import type { WireResponse } from "../exchange.ts";
import { retryAfterMs } from "../retry-after.ts";
import { AuthenticationError } from "./authentication-error.ts";
import { BadRequestError } from "./bad-request-error.ts";
import { bodyOf } from "./body-of.ts";
import { NotFoundError } from "./not-found-error.ts";
import { PermissionError } from "./permission-error.ts";
import { RateLimitError } from "./rate-limit-error.ts";
import { ServerError } from "./server-error.ts";
import { StatusError } from "./status-error.ts";

/** The class for a status, and what to do about it. */
const CLASSES: Readonly<Record<number, readonly [typeof StatusError, string]>> = {
  400: [BadRequestError, "Check the filter: the API refuses keys that it does not know."],
  401: [AuthenticationError, "Check the token and its permissions."],
  403: [PermissionError, "Use a token that may read the records of this workspace."],
  404: [NotFoundError, "Check the base URL, or use `search()`."],
  405: [StatusError, "Use `search()`."],
  429: [RateLimitError, "Wait before the next request."],
};

/**
 * The error for an answer that is not 2xx.
 *
 * @param now - Milliseconds since 1970, which a `Retry-After` in seconds counts from.
 */
export function errorForStatus(where: string, { status, headers, text }: WireResponse, now: number): StatusError {
  const [Type = status >= 500 ? ServerError : StatusError, advice] = CLASSES[status] ?? [];
  const body = bodyOf(text);
  const said = wordsOf(body);
  const message = `${where} answered ${status}${said === undefined ? "" : `: ${said}`}.`;
  const waitMs = retryAfterMs(headers, now);
  return new Type(advice === undefined ? message : `${message} ${advice}`, {
    status,
    headers,
    body,
    ...(waitMs !== undefined && { retryAt: new Date(now + waitMs) }),
  });
}

/** What the API says about the error, in the two forms it is known to use (`ErrorBody` in the spec). */
function wordsOf(body: unknown): string | undefined {
  const { errorMessage, reason } = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
  const said = [errorMessage, reason].find((text): text is string => typeof text === "string" && text !== "");
  return said?.replace(/\.$/, "");
}
