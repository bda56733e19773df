import type { WireResponse } from "../exchange.ts";
import { AuthenticationError } from "./authentication-error.ts";
import { BadRequestError } from "./bad-request-error.ts";
import { bodyOf } from "./body-of.ts";
import { NotFoundError } from "./not-found-error.ts";
import { PermissionError } from "./permission-error.ts";
import { RateLimitError } from "./rate-limit-error.ts";
import { ServerError } from "./server-error.ts";
import { StatusError } from "./status-error.ts";

const CLASSES: Readonly<Record<number, { readonly type: typeof StatusError; readonly advice: string }>> = {
  400: { type: BadRequestError, advice: "Check the filter: the API refuses keys that it does not know." },
  401: { type: AuthenticationError, advice: "Check the token and its permissions." },
  403: { type: PermissionError, advice: "Use a token that may read the records of this workspace." },
  404: { type: NotFoundError, advice: "Check the base URL." },
  429: { type: RateLimitError, advice: "Wait before the next request." },
};

/** The error for an answer that is not 2xx. */
export function errorForStatus(where: string, { status, headers, text }: WireResponse): StatusError {
  const known = CLASSES[status];
  const Type = known?.type ?? (status >= 500 ? ServerError : StatusError);
  const body = bodyOf(text);
  const said = wordsOf(body);
  const message = `${where} answered ${status}${said === undefined ? "" : `: ${said}`}.`;
  return new Type(known ? `${message} ${known.advice}` : message, { status, headers, body });
}

/** What the API says about the error, in the two forms it is known to use (`ErrorBody` in the spec). */
function wordsOf(body: unknown): string | undefined {
  const { errorMessage, reason } = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
  const said = [errorMessage, reason].find((text) => typeof text === "string" && text !== "");
  return typeof said === "string" ? said.replace(/\.$/, "") : undefined;
}
