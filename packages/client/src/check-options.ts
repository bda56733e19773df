import type { ClientOptions } from "./client-options.ts";
import { ConfigurationError } from "./errors/configuration-error.ts";
import { LOG_LEVELS, type LogLevel } from "./telemetry/log-events.ts";

const AMOUNTS = [
  "timeoutMs",
  "deadlineMs",
  "maxRetries",
  "retryBudget",
  "maxRetryAfterMs",
  "maxBodyBytes",
  "concurrency",
] as const;
const FUNCTIONS = ["fetch", "telemetry", "random"] as const;
const LEVELS: readonly unknown[] = ["off", "shape", "full"];
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Refuses options that cannot be meant.
 *
 * @throws {ConfigurationError} that names the option and what was expected; never a token.
 */
export function checkOptions(options: ClientOptions): void {
  check("options", options ?? null, (value) => Object(value) === value, "an object with at least `token`");
  for (const name of AMOUNTS) checkAmount(name, options[name]);
  for (const name of FUNCTIONS) check(name, options[name], (value) => typeof value === "function", "a function");
  check("validate", options.validate, (value) => LEVELS.includes(value), "off, shape or full");
  check("logLevel", options.logLevel, (value) => LOG_LEVELS.includes(value as LogLevel), LOG_LEVELS.join(", "));
  check("workspaceUuid", options.workspaceUuid, (value) => UUID.test(String(value)), "a UUID");
  const { document } = globalThis as { document?: unknown };
  if (document !== undefined && options.dangerouslyAllowBrowser !== true) {
    throw new ConfigurationError(
      "This is a browser, where everybody can read the token. Call the API from a server, or set `dangerouslyAllowBrowser`.",
    );
  }
}

/** Refuses an amount that is no number of 0 or more. */
export function checkAmount(name: string, value: unknown): void {
  check(name, value, () => typeof value === "number" && value >= 0, "a number, 0 or more");
}

/** `undefined` stands for the default. */
function check(name: string, value: unknown, isUsable: (value: unknown) => boolean, expected: string): void {
  if (value !== undefined && !isUsable(value)) {
    throw new ConfigurationError(`\`${name}\` is not usable. Expected ${expected}.`);
  }
}
