import { CREDENTIAL_HEADERS } from "../../check-headers.ts";

/** Names of headers that carry credentials, whatever comes before and after. */
const CREDENTIAL_NAME =
  /auth|cookie|token|secret|passw|credential|session|signature|api-?key|access-?key|csrf|xsrf|jwt/;

const MEDIA_TYPE = /^[\w*.+-]+\/[\w*.+-]+(?:\s*;\s*(?:charset|q|version)\s*=\s*"?[\w.-]+"?)*$/;
const HTTP_DATE = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT";
/** Numbers with the parameters of the drafts, such as `"default";q=100;w=60`. Other names could be those of customers. */
const RATE_LIMIT = listOf(
  /^(?:"?default"?|\d{1,12}|(?:limit|remaining|reset)=\d{1,12})(?:\s*;\s*[a-z]{1,2}=\d{1,12})*$/,
);

/**
 * The headers that are kept, each with what its value has to look like; any other header is left out. Left out on purpose
 * are `date`, `x-request-id`, `etag`, `server` and `vary`: they differ with every recording and nothing rests on them.
 */
const KEPT: Readonly<Record<string, RegExp>> = {
  accept: listOf(MEDIA_TYPE),
  "content-type": MEDIA_TYPE,
  "selected-workspace-uuid": /^[\da-f-]{36}$/i,
  "retry-after": new RegExp(`^(?:\\d{1,9}|${HTTP_DATE})$`),
  ratelimit: RATE_LIMIT,
  "ratelimit-policy": RATE_LIMIT,
  "ratelimit-limit": RATE_LIMIT,
  "ratelimit-remaining": /^\d{1,12}$/,
  "ratelimit-reset": /^\d{1,12}$/,
  "x-ratelimit-limit": RATE_LIMIT,
  "x-ratelimit-remaining": /^\d{1,12}$/,
  "x-ratelimit-reset": /^\d{1,12}$/,
};

/** Whether a header, its name in lower case, can carry a credential. Such a header is never kept. */
export function isCredentialHeader(name: string): boolean {
  return CREDENTIAL_HEADERS.includes(name) || CREDENTIAL_NAME.test(name);
}

/** What the value of a kept header has to look like; undefined for a header that is left out by default. */
export function keptHeader(name: string): RegExp | undefined {
  return Object.hasOwn(KEPT, name) ? KEPT[name] : undefined;
}

function listOf({ source }: RegExp): RegExp {
  const item = source.slice(1, -1);
  return new RegExp(`^${item}(?:\\s*,\\s*${item})*$`);
}
