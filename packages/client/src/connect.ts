import { checkBaseUrl } from "./base-url.ts";
import { bearerToken } from "./behaviours/bearer-token.ts";
import { checkFormat } from "./behaviours/check-format.ts";
import { limitCall } from "./behaviours/limit-call.ts";
import { limitTime } from "./behaviours/limit-time.ts";
import { noteAttempts } from "./behaviours/note-attempts.ts";
import { retry } from "./behaviours/retry.ts";
import { traceCalls } from "./behaviours/trace-calls.ts";
import { checkOptions } from "./check-options.ts";
import type { ClientOptions } from "./client-options.ts";
import { type Clock, systemClock } from "./clock.ts";
import type { Behaviour, Exchange } from "./exchange.ts";
import { DEFAULT_BASE_URL } from "./generated/resources.ts";
import type { ListingSettings } from "./listing/listing-source.ts";
import { retryBudget } from "./retry-budget.ts";
import { send } from "./send.ts";
import { listeners } from "./telemetry/listeners.ts";
import { logEvents } from "./telemetry/log-events.ts";

const MIB = 2 ** 20;

/** What a client runs on. */
export interface Connection {
  readonly baseUrl: string;
  readonly clock: Clock;
  /** Headers that every request carries. */
  readonly headers: Readonly<Record<string, string>>;
  readonly exchange: Exchange;
  readonly listing: ListingSettings;
}

/**
 * The exchange of a client. Every behaviour has its place in this one list, the innermost first.
 *
 * @param outer - Behaviours of the kind of client, which see the last answer of a call.
 * @throws {ConfigurationError} when an option is not usable.
 */
export function connect(options: ClientOptions, outer: (clock: Clock) => readonly Behaviour[]): Connection {
  checkOptions(options);
  const { token, baseUrl = DEFAULT_BASE_URL, fetch = globalThis.fetch, clock = systemClock, workspaceUuid } = options;
  const { random = Math.random, maxRetryAfterMs = 60_000, deadlineMs, concurrency = 4 } = options;
  const behaviours: readonly Behaviour[] = [
    checkFormat,
    limitTime(clock, options.timeoutMs ?? 60_000),
    noteAttempts(clock),
    bearerToken(clock, token),
    retry({
      clock,
      random,
      maxRetries: options.maxRetries ?? 2,
      maxRetryAfterMs,
      budget: retryBudget(options.retryBudget ?? 10),
    }),
    limitCall(clock, deadlineMs),
    ...outer(clock),
    traceCalls(clock, listeners(ownListeners(options))),
  ];
  return {
    baseUrl: checkBaseUrl(baseUrl),
    clock,
    headers: { ...(workspaceUuid && { "selected-workspace-uuid": workspaceUuid }) },
    exchange: behaviours.reduce((inner, behaviour) => behaviour(inner), send(fetch, options.maxBodyBytes ?? 256 * MIB)),
    listing: { clock, random, concurrency, deadlineMs, maxRetryAfterMs },
  };
}

function ownListeners({ telemetry, logger, logLevel = "info" }: ClientOptions) {
  return [telemetry, logger && logEvents(logger, logLevel)].filter((each) => each !== undefined);
}
