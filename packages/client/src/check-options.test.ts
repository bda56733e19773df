import { afterEach, describe, expect, test, vi } from "vitest";
import { checkAmount, checkOptions } from "./check-options.ts";
import type { ClientOptions } from "./client-options.ts";
import { ConfigurationError } from "./errors/configuration-error.ts";

const TOKEN = "secret-token";
const check = (options: object) => () => checkOptions({ token: TOKEN, ...options } as ClientOptions);

test.each([
  {},
  { timeoutMs: 0, deadlineMs: Number.POSITIVE_INFINITY, maxRetries: 0, retryBudget: 0, maxRetryAfterMs: 0 },
  { timeoutMs: undefined, fetch: undefined, validate: undefined, logLevel: undefined, workspaceUuid: undefined },
  { maxBodyBytes: 1, validate: "off", logLevel: "debug", fetch: globalThis.fetch, random: Math.random },
  { workspaceUuid: "21A3230E-0377-4a58-aff1-b3709a9e2328" },
])("%o is taken", (options) => {
  expect(check(options)).not.toThrow();
});

describe.each(["timeoutMs", "deadlineMs", "maxRetries", "retryBudget", "maxRetryAfterMs", "maxBodyBytes"])(
  "%s",
  (name) => {
    test.each([-1, Number.NaN, "5", null, {}])("as %j is refused by name", (value) => {
      expect(check({ [name]: value })).toThrow(`\`${name}\` is not usable. Expected a number, 0 or more.`);
    });
  },
);

test.each([
  ["fetch", "https://api.example.com", "a function"],
  ["telemetry", {}, "a function"],
  ["random", 0.5, "a function"],
  ["validate", "strict", "off, shape or full"],
  ["validate", null, "off, shape or full"],
  ["logLevel", "verbose", "debug, info, warn, error"],
  ["workspaceUuid", "my-workspace", "a UUID"],
  ["workspaceUuid", "21a3230e-0377-4a58-aff1-b3709a9e2328\r\nx: y", "a UUID"],
])("%s as %j is refused by name", (name, value, expected) => {
  expect(check({ [name]: value })).toThrow(`\`${name}\` is not usable. Expected ${expected}.`);
});

test.each([undefined, null, "secret-token"])("%j in place of the options is refused and not repeated", (options) => {
  const use = () => checkOptions(options as unknown as ClientOptions);
  expect(use).toThrow(ConfigurationError);
  expect(use).not.toThrow(TOKEN);
});

test("an amount that is not given stands for the default", () => {
  expect(() => checkAmount("timeoutMs", undefined)).not.toThrow();
});

describe("in a browser", () => {
  afterEach(() => vi.unstubAllGlobals());

  test("the client is refused, unless that is asked for", () => {
    vi.stubGlobal("document", {});
    expect(check({})).toThrow("This is a browser, where everybody can read the token.");
    expect(check({ dangerouslyAllowBrowser: "yes" })).toThrow("dangerouslyAllowBrowser");
    expect(check({})).not.toThrow(TOKEN);
    expect(check({ dangerouslyAllowBrowser: true })).not.toThrow();
  });
});
