import { badJson } from "./bad-json.ts";
import { cutBody } from "./cut-body.ts";
import type { Fault } from "./fault.ts";
import type { FaultName, FaultParams } from "./fault-params.ts";
import { filterIgnored } from "./filter-ignored.ts";
import { fixedAnswer, HTML } from "./fixed-answer.ts";
import { gzipCut } from "./gzip-cut.ts";
import { keyIgnored } from "./key-ignored.ts";
import { otherShape } from "./other-shape.ts";
import { refusal } from "./refusal.ts";
import { repeatedPage } from "./repeated-page.ts";
import { reset } from "./reset.ts";
import { rowsShifted } from "./rows-shifted.ts";
import { slowDrip } from "./slow-drip.ts";
import { staleToken } from "./stale-token.ts";
import { stallAfterHeaders } from "./stall-after-headers.ts";
import { stallBeforeHeaders } from "./stall-before-headers.ts";
import { truncatedUtf8 } from "./truncated-utf8.ts";
import { wrongContentType } from "./wrong-content-type.ts";
import { wrongCount } from "./wrong-count.ts";

const JSON_TYPE = "application/json; charset=utf-8";
const LOGIN_PAGE = "<!doctype html>\n<title>Sign in</title>\n<h1>Sign in</h1>\n";
const GATEWAY_PAGE = "<!doctype html>\n<title>502 Bad Gateway</title>\n<h1>502 Bad Gateway</h1>\n";

/** Every fault by its name. */
export const FAULTS: { readonly [Name in FaultName]: Fault<FaultParams[Name]> } = {
  "cut-body": cutBody,
  "stall-before-headers": stallBeforeHeaders,
  "stall-after-headers": stallAfterHeaders,
  "slow-drip": slowDrip,
  reset,
  "html-200": fixedAnswer("A login page in place of data, with status 200.", {
    status: 200,
    body: LOGIN_PAGE,
    contentType: HTML,
  }),
  "empty-200": fixedAnswer("Status 200 and JSON by its content type, but no body.", {
    status: 200,
    body: "",
    contentType: JSON_TYPE,
  }),
  "other-shape": otherShape,
  "bad-json": badJson,
  "truncated-utf8": truncatedUtf8,
  "wrong-content-type": wrongContentType,
  "gzip-cut": gzipCut,
  "unauthorized-401": fixedAnswer("401: the token is not accepted.", {
    status: 401,
    body: '{"errorMessage":"Unauthorized"}',
    contentType: JSON_TYPE,
  }),
  "stale-token": staleToken,
  "forbidden-403": fixedAnswer("403: the token may not do this.", {
    status: 403,
    body: '{"errorMessage":"forbidden"}',
    contentType: JSON_TYPE,
  }),
  "rate-limited-429": refusal("429: too many requests.", {
    status: 429,
    errorMessage: "Too many requests",
    retryAfter: 1,
  }),
  "empty-500": fixedAnswer("500 without a body or a content type.", { status: 500, body: "" }),
  "html-502": fixedAnswer("502 with a page of a gateway.", { status: 502, body: GATEWAY_PAGE, contentType: HTML }),
  "unavailable-503": refusal("503: not available for the moment.", {
    status: 503,
    errorMessage: "Service unavailable",
    retryAfter: "none",
  }),
  "repeated-page": repeatedPage,
  "limit-ignored": keyIgnored("limit", "The limit is ignored: a page has as many rows as the server likes."),
  "offset-ignored": keyIgnored("offset", "The offset is ignored: every page is the first."),
  "filter-ignored": filterIgnored,
  "rows-shifted": rowsShifted,
  "wrong-count": wrongCount,
};
