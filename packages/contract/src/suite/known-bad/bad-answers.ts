import { REMOVED } from "../../mutations/change-at.ts";
import { type BadExchange, LIST, RATE_LIMITED, SERVER_ERROR } from "./bad-exchange.ts";

/** Answers that the spec does not describe. */
export const BAD_ANSWERS: readonly BadExchange[] = [
  ["an unknown status", SERVER_ERROR, "/response/status", 418, "status-listed /response/status 418 is not documented"],
  [
    "an answer of another media type",
    LIST,
    "/response/headers/content-type",
    "text/html",
    "response-media-type /response/headers/content-type is missing, or a media type that is not documented",
  ],
  [
    "an answer of another type",
    LIST,
    "/response/body/count",
    "42",
    "response-body /response/body/count expected a number, got text of 2 characters",
  ],
  [
    "an answer that lacks a key",
    LIST,
    "/response/body/records/0/title",
    REMOVED,
    "response-body /response/body/records/0/title expected text, got nothing",
  ],
  [
    "an answer that is empty",
    LIST,
    "/response/body",
    REMOVED,
    "response-body /response/body expected an object, got nothing",
  ],
  [
    "an answer with an unknown key",
    LIST,
    "/response/body/records/0/brandNew",
    1,
    "body-drift /response/body/records/0/brandNew expected no such property, got 1",
  ],
  [
    "an answer with an unknown enum value",
    LIST,
    "/response/body/records/0/status",
    "paused",
    'body-drift /response/body/records/0/status expected "pending", "running", "success", "error", "cancelled" or "cancelling", got "paused"',
  ],
  [
    "an answer with a UUID that is none",
    LIST,
    "/response/body/records/0/workspaceUuid",
    "mine",
    'body-drift /response/body/records/0/workspaceUuid expected a UUID, got "mine"',
  ],
  [
    "an unknown response header",
    LIST,
    "/response/headers/ratelimit-reset",
    "7",
    "response-headers-documented /response/headers/ratelimit-reset is not documented",
  ],
  [
    "an answer without a documented header",
    RATE_LIMITED,
    "/response/headers/retry-after",
    REMOVED,
    "response-headers-present /response/headers/retry-after is documented and missing",
  ],
  [
    "a response header of another form",
    RATE_LIMITED,
    "/response/headers/retry-after",
    "soon",
    'response-headers /response/headers/retry-after must match pattern "^(?:\\d+|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d{4} \\d\\d:\\d\\d:\\d\\d GMT)$"',
  ],
  [
    "a credential in an answer",
    LIST,
    "/response/body/records/0/title",
    "Bearer q7Zt4mX9vKp2Lw8RsB3nHd6Y",
    'no-secrets /response/body/records/0/title holds what the rule "bearer-token" looks for',
  ],
];
