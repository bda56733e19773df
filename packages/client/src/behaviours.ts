/** Every behaviour of the client by itself, to build an exchange of your own: for another client, or in another order. */
export { bearerToken, type Token } from "./behaviours/bearer-token.ts";
export { checkFormat } from "./behaviours/check-format.ts";
export { limitCall } from "./behaviours/limit-call.ts";
export { limitTime } from "./behaviours/limit-time.ts";
export { noteAttempts } from "./behaviours/note-attempts.ts";
export { type RetryOptions, retry } from "./behaviours/retry.ts";
export { throwOnStatus } from "./behaviours/throw-on-status.ts";
export { traceCalls } from "./behaviours/trace-calls.ts";
export { type Clock, systemClock } from "./clock.ts";
export type { Behaviour, Exchange, Fetch, WireRequest, WireResponse } from "./exchange.ts";
export { type RetryBudget, retryBudget } from "./retry-budget.ts";
export { send } from "./send.ts";
export { listeners } from "./telemetry/listeners.ts";
export { toFetch } from "./to-fetch.ts";
