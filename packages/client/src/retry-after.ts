/** Of at most ten digits: more would leave the range of dates. */
const AMOUNT = /^\d{1,10}(\.\d+)?$/;
/** `Date.parse` takes "1.5.2" for a date as well. */
const HTTP_DATE = /^[A-Z][a-z]+, .+ GMT$/;

/**
 * How long an answer asks to wait, in milliseconds: `retry-after-ms`, else `Retry-After` in seconds or as an HTTP date (RFC
 * 9110, section 10.2.3). `undefined` when it does not say, or not in a form that can be understood.
 *
 * @param now - Milliseconds since 1970.
 */
export function retryAfterMs(headers: Headers, now: number): number | undefined {
  const ms = headers.get("retry-after-ms") ?? "";
  if (AMOUNT.test(ms)) return Number(ms);
  const value = headers.get("retry-after") ?? "";
  if (AMOUNT.test(value)) return Number(value) * 1_000;
  const at = HTTP_DATE.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
