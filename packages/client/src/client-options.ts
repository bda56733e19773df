import type { Token } from "./behaviours/bearer-token.ts";
import type { Clock } from "./clock.ts";
import type { Fetch } from "./exchange.ts";
import type { TelemetryListener } from "./telemetry/listeners.ts";
import type { Logger, LogLevel } from "./telemetry/log-events.ts";

/** How much of an answer is checked: nothing, its envelope and the required keys, or everything that the types say. */
export type ValidationLevel = "off" | "shape" | "full";

/** Options of a client. */
export interface ClientOptions {
  /**
   * An API token of the workspace, or a function that gives one, sync or async. The function is asked before the first
   * request, and once for all waiting calls when the API has refused its token. Required.
   */
  readonly token: Token;
  /** Where the API is: https, or http on loopback. Default: the server of the spec. */
  readonly baseUrl?: string;
  /** Sends the requests. Default: `globalThis.fetch`. */
  readonly fetch?: Fetch;
  /** The workspace to read from, for tokens that may see more than one. Default: none. */
  readonly workspaceUuid?: string;
  /** How long one attempt may take, body included, in milliseconds; for a body in a loop, how long it may be silent. Default: 60 000. */
  readonly timeoutMs?: number;
  /** How long a call or a loop may take, with the token, all pages, attempts and waits, in milliseconds. Default: no limit. */
  readonly deadlineMs?: number;
  /** How often a call is sent again when it failed in a way that may pass. Default: 2. */
  readonly maxRetries?: number;
  /** How many retries all calls of the client have together until calls succeed again. Default: 10. */
  readonly retryBudget?: number;
  /** The longest `Retry-After` that is waited for, in milliseconds; a longer one fails at once. Default: 60 000. */
  readonly maxRetryAfterMs?: number;
  /** How many pages a listing asks for at a time, from 1; fewer while the API is busy. Default: 4. */
  readonly concurrency?: number;
  /** How much of an answer is checked. Default: `"shape"`. */
  readonly validate?: ValidationLevel;
  /** The largest body that is read as a page, in bytes; a loop over `list()` has no limit. Default: 256 MiB. */
  readonly maxBodyBytes?: number;
  /** Hears what the client does, beside the subscribers of `node:diagnostics_channel`. Default: nobody. */
  readonly telemetry?: TelemetryListener;
  /** Where log lines go; `console` fits. Default: nowhere. */
  readonly logger?: Logger;
  /** The least important lines that are logged. Default: `"info"`. */
  readonly logLevel?: LogLevel;
  /** Lets the client run where everybody can read the token. Default: false. */
  readonly dangerouslyAllowBrowser?: boolean;
  /** The time. Default: that of the system. */
  readonly clock?: Clock;
  /** Numbers from 0 to below 1, for the length of waits. Default: `Math.random`. */
  readonly random?: () => number;
}
