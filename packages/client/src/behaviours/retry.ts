import type { Clock } from "../clock.ts";
import { ConnectionError } from "../errors/connection-error.ts";
import { ResponseFormatError } from "../errors/response-format-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import type { Behaviour, WireRequest, WireResponse } from "../exchange.ts";
import { pause } from "../interruptible.ts";
import { retryAfterMs } from "../retry-after.ts";
import type { RetryBudget } from "../retry-budget.ts";

/** The longest wait before the first retry; it doubles with each. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;
/** What several callers that were told to wait equally long are spread over. */
const SPREAD_MS = 250;
const SAFE_METHODS: readonly string[] = ["GET", "HEAD"];

export interface RetryOptions {
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly maxRetries: number;
  readonly maxRetryAfterMs: number;
  readonly budget: RetryBudget;
}

/** What came of one attempt. */
type Outcome = { readonly response: WireResponse } | { readonly error: unknown };

/**
 * Sends a safe request again when it failed in a way that may pass: 408, 429 and 5xx, no connection, a timeout, a body that
 * broke off. Waits with full jitter, or as long as the answer asks; longer than allowed, it does not wait at all.
 */
export function retry(options: RetryOptions): Behaviour {
  const { clock, maxRetries, budget } = options;
  return (exchange) => async (request) => {
    const isSafe = request.safe ?? SAFE_METHODS.includes(request.method);
    for (let retries = 0; ; retries++) {
      const outcome = await settled(exchange(request));
      if (!mayPass(outcome)) {
        if ("response" in outcome && outcome.response.status < 300) budget.earn();
        return unwrap(outcome);
      }
      const waitMs = isSafe && retries < maxRetries ? waitBefore(retries, outcome, options) : undefined;
      if (waitMs === undefined || !fits(clock, request, waitMs) || !budget.take()) return unwrap(outcome);
      request.trace?.waiting(waitMs);
      await pause(clock, request, waitMs);
    }
  };
}

function settled(exchanged: Promise<WireResponse>): Promise<Outcome> {
  return exchanged.then(
    (response) => ({ response }),
    (error: unknown) => ({ error }),
  );
}

function unwrap(outcome: Outcome): WireResponse {
  if ("error" in outcome) throw outcome.error;
  return outcome.response;
}

function mayPass(outcome: Outcome): boolean {
  if ("response" in outcome) {
    const { status } = outcome.response;
    return status === 408 || status === 429 || status >= 500;
  }
  const { error } = outcome;
  if (error instanceof TimeoutError) return error.limit === "timeout";
  if (error instanceof ResponseFormatError) return error.reason === "cut_off" || error.reason === "not_utf8";
  return error instanceof ConnectionError;
}

/** In milliseconds; `undefined` when the answer asks for more than is allowed. */
function waitBefore(
  retries: number,
  outcome: Outcome,
  { clock, random, maxRetryAfterMs }: RetryOptions,
): number | undefined {
  const asked = "response" in outcome ? retryAfterMs(outcome.response.headers, clock.now()) : undefined;
  if (asked === undefined) return random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** retries);
  return asked > maxRetryAfterMs ? undefined : asked + random() * SPREAD_MS;
}

/** Whether the wait ends before the deadline: a retry that cannot be made is no reason to wait. */
function fits(clock: Clock, { deadlineAt }: WireRequest, waitMs: number): boolean {
  return deadlineAt === undefined || clock.now() + waitMs < deadlineAt;
}
