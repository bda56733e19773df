import { REMOVED } from "../../mutations/change-at.ts";
import { type BadExchange, LIST, PAGE, SEARCH } from "./bad-exchange.ts";

/** Requests that the spec does not allow, and that were answered all the same. */
export const BAD_REQUESTS: readonly BadExchange[] = [
  ["an unknown path", LIST, "/request/path", "/all", "operation-documented /request GET /all is not documented"],
  [
    "an unknown method",
    LIST,
    "/request/method",
    "DELETE",
    "operation-documented /request DELETE /orchestration/records/list is not documented",
  ],
  [
    "an unknown query parameter",
    LIST,
    "/request/query",
    { verbose: "yes" },
    "query-documented /request/query/verbose is not documented",
  ],
  [
    "a header parameter of another form",
    PAGE,
    "/request/headers/selected-workspace-uuid",
    "mine",
    'request-parameters /request/headers/selected-workspace-uuid must match format "uuid"',
  ],
  [
    "an unknown request header",
    LIST,
    "/request/headers/x-cargo-origin",
    "cli",
    "request-headers-documented /request/headers/x-cargo-origin is not documented",
  ],
  [
    "a request of another media type",
    SEARCH,
    "/request/headers/content-type",
    "text/plain",
    "request-media-type /request/headers/content-type is missing, or a media type that is not documented",
  ],
  [
    "a request without its media type",
    SEARCH,
    "/request/headers/content-type",
    REMOVED,
    "request-media-type /request/headers/content-type is missing, or a media type that is not documented",
  ],
  [
    "a request without its body",
    SEARCH,
    "/request/body",
    REMOVED,
    "request-media-type /request has no body, and one is required",
    "request-body /request/body expected an object, got nothing",
  ],
  [
    "a request with a body too many",
    LIST,
    "/request/body",
    {},
    "request-media-type /request has a body, and none is documented",
  ],
  [
    "a request body of another type",
    SEARCH,
    "/request/body/limit",
    "50",
    "request-body /request/body/limit expected a whole number of at least 0, got text of 2 characters",
  ],
  [
    "a request body with an unknown key",
    SEARCH,
    "/request/body/isFinished",
    true,
    "request-body /request/body/isFinished expected no such property, got true",
  ],
  ["no credential", LIST, "/request/authScheme", REMOVED, "authorization /request/authScheme expected bearer"],
  [
    "a credential of another scheme",
    LIST,
    "/request/authScheme",
    "basic",
    "authorization /request/authScheme expected bearer",
  ],
  [
    "a personal address in a request",
    SEARCH,
    "/request/body/title",
    "ada.lovelace@analytical.org",
    'no-secrets /request/body/title holds what the rule "email" looks for',
  ],
];
