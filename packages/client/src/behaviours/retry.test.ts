import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AbortedError } from "../errors/aborted-error.ts";
import { ConfigurationError } from "../errors/configuration-error.ts";
import { ConnectionError } from "../errors/connection-error.ts";
import { type FormatProblem, ResponseFormatError } from "../errors/response-format-error.ts";
import { StatusError } from "../errors/status-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import type { WireRequest, WireResponse } from "../exchange.ts";
import { retryBudget } from "../retry-budget.ts";
import { createTrace } from "../telemetry/trace.ts";
import { caught } from "../test-support/caught.ts";
import { fakeClock } from "../test-support/fake-clock.ts";
import { type Scripted, scriptedExchange, WIRE_REQUEST, wireResponse } from "../test-support/scripted-exchange.ts";
import { type RetryOptions, retry } from "./retry.ts";

type Setting = Partial<RetryOptions> & { readonly request?: Partial<WireRequest> };

/** Runs one call against a script; gives its outcome, the number of requests, and how long it waited. */
async function outcomeOf(script: readonly Scripted[], { request = {}, ...options }: Setting = {}) {
  const clock = fakeClock();
  const startedAt = clock.now();
  const { sent, exchange } = scriptedExchange(...script);
  const behaviour = retry({
    clock,
    random: () => 0.5,
    maxRetries: 2,
    maxRetryAfterMs: 60_000,
    budget: retryBudget(10),
    ...options,
  });
  const call = behaviour(exchange)({ ...WIRE_REQUEST, ...request });
  const outcome = await clock.run(call.catch((error: unknown) => ({ error })));
  expect(clock.timers()).toBe(0);
  return { outcome, requests: sent.length, waitedMs: clock.now() - startedAt };
}

const formatError = (reason: FormatProblem) =>
  new ResponseFormatError("no", reason, { status: 200, headers: new Headers() });
const told = (status: number, headers: Record<string, string>): WireResponse => wireResponse(status, "", headers);

describe("what may pass", () => {
  test.each([408, 429, 500, 502, 503, 504, 599])("a %i is asked for again, and then handed on", async (status) => {
    expect(await outcomeOf([status])).toMatchObject({ outcome: { status }, requests: 3 });
    expect(await outcomeOf([status, 200])).toMatchObject({ outcome: { status: 200 }, requests: 2 });
  });

  test.each([
    ["no connection", new ConnectionError("no")],
    ["a timeout of an attempt", new TimeoutError("no", "timeout")],
    ["a body that broke off", formatError("cut_off")],
    ["a broken character", formatError("not_utf8")],
  ])("%s is tried again, and then thrown", async (_fault, error) => {
    expect(await outcomeOf([error])).toMatchObject({ outcome: { error }, requests: 3 });
    expect(await outcomeOf([error, 200])).toMatchObject({ outcome: { status: 200 }, requests: 2 });
  });
});

describe("what does not pass", () => {
  test.each([200, 204, 304, 400, 401, 403, 404, 409, 422])("a %i is final", async (status) => {
    expect(await outcomeOf([status])).toMatchObject({ outcome: { status }, requests: 1, waitedMs: 0 });
  });

  test.each([
    ["an abort", new AbortedError("no")],
    ["the deadline", new TimeoutError("no", "deadline")],
    ["a redirect", new StatusError("no", { status: 302 })],
    ["a mistake of the caller", new ConfigurationError("no")],
    ["another content type", formatError("content_type")],
    ["an empty body", formatError("empty")],
    ["a body that is not JSON", formatError("not_json")],
    ["another shape", formatError("shape")],
    ["a body that is too large", formatError("too_large")],
    ["an error of somebody else", new TypeError("no")],
  ])("%s is final", async (_fault, error) => {
    expect(await outcomeOf([error])).toMatchObject({ outcome: { error }, requests: 1, waitedMs: 0 });
  });
});

describe("a request that changes something", () => {
  test.each(["POST", "PUT", "PATCH", "DELETE"])("%s is not sent again", async (method) => {
    expect(await outcomeOf([503, 200], { request: { method } })).toMatchObject({ requests: 1 });
  });

  test("is sent again when it is said to be safe, and a safe one is not when it is said not to be", async () => {
    expect(await outcomeOf([503, 200], { request: { method: "POST", safe: true } })).toMatchObject({ requests: 2 });
    expect(await outcomeOf([503, 200], { request: { safe: false } })).toMatchObject({ requests: 1 });
  });
});

describe("the wait", () => {
  const waits = async (random: number, maxRetries: number) =>
    (await outcomeOf([500], { random: () => random, maxRetries })).waitedMs;

  test("is drawn from nothing up to a bound that doubles, and stops doubling at 8 s", async () => {
    expect(await waits(1, 1)).toBe(500);
    expect(await waits(1, 2)).toBe(500 + 1_000);
    expect(await waits(1, 7)).toBe(500 + 1_000 + 2_000 + 4_000 + 8_000 + 8_000 + 8_000);
    expect(await waits(0, 7)).toBe(0);
  });

  test("is anywhere within its bound", async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), async (random) => {
        const waitedMs = await waits(random, 1);
        expect(waitedMs).toBeCloseTo(random * 500, 3);
      }),
      { seed: 1 },
    );
  });

  test.each([
    ["seconds", { "retry-after": "5" }, 5_000],
    ["a date", { "retry-after": "Wed, 15 Jan 2025 00:00:07 GMT" }, 7_000],
    ["milliseconds", { "retry-after-ms": "20" }, 20],
  ])("is as long as an answer asks in %s, and up to 250 ms more", async (_form, headers, asked) => {
    const [least, most] = await Promise.all(
      [0, 1].map((random) => outcomeOf([told(429, headers), 200], { random: () => random })),
    );
    expect([least?.waitedMs, most?.waitedMs]).toEqual([asked, asked + 250]);
  });

  test("an invalid Retry-After falls back to the usual wait", async () => {
    expect(await outcomeOf([told(503, { "retry-after": "soon" }), 200])).toMatchObject({ requests: 2, waitedMs: 250 });
  });

  test("is not begun when the answer asks for more than is allowed", async () => {
    const asked = told(429, { "retry-after": "120" });
    expect(await outcomeOf([asked, 200])).toMatchObject({ outcome: asked, requests: 1, waitedMs: 0 });
    expect(await outcomeOf([asked, 200], { maxRetryAfterMs: 120_000 })).toMatchObject({ requests: 2 });
  });

  test("is not begun when the deadline would pass in it", async () => {
    const deadlineAt = fakeClock().now() + 250;
    expect(await outcomeOf([500, 200], { request: { deadlineAt } })).toMatchObject({ requests: 1, waitedMs: 0 });
    expect(await outcomeOf([500, 200], { request: { deadlineAt: deadlineAt + 1 } })).toMatchObject({ requests: 2 });
  });

  test("ends at once when the caller aborts", async () => {
    const clock = fakeClock();
    const controller = new AbortController();
    const { sent, exchange } = scriptedExchange(500);
    const options = { clock, random: () => 1, maxRetries: 2, maxRetryAfterMs: 0, budget: retryBudget(1) };
    const call = caught(retry(options)(exchange)({ ...WIRE_REQUEST, signal: controller.signal }));
    await clock.advance(100);
    expect(clock.timers()).toBe(1);
    controller.abort("enough");
    expect(await call).toMatchObject({ name: "AbortedError", cause: "enough" });
    expect([clock.timers(), sent.length]).toEqual([0, 1]);
  });

  test("is noted in the trace of the call", async () => {
    const trace = createTrace({ call: 1, operation: "a" }, undefined);
    trace.attempts.push({ status: 500, durationMs: 1 });
    await outcomeOf([500, 200], { request: { trace } });
    expect(trace.attempts).toEqual([{ status: 500, durationMs: 1, waitMs: 250 }]);
  });
});

describe("the budget", () => {
  test("is shared by all calls: 30 callers of a dead server make 30 requests and 10 retries", async () => {
    const clock = fakeClock();
    const { sent, exchange } = scriptedExchange(new ConnectionError("no"));
    const options = { clock, random: () => 1, maxRetries: 2, maxRetryAfterMs: 0, budget: retryBudget(10) };
    const call = retry(options)(exchange);
    await clock.run(Promise.all(Array.from({ length: 30 }, () => caught(call(WIRE_REQUEST)))));
    expect(sent).toHaveLength(40);
  });

  test("is not touched by what is not retried", async () => {
    const budget = retryBudget(1);
    await outcomeOf([500], { budget, maxRetries: 0 });
    await outcomeOf([500], { budget, request: { safe: false } });
    await outcomeOf([told(429, { "retry-after": "120" })], { budget });
    expect(budget.take()).toBe(true);
  });

  test("is earned by successes only", async () => {
    const budget = retryBudget(1);
    budget.take();
    for (let call = 0; call < 5; call++) await outcomeOf([404], { budget });
    expect(budget.take()).toBe(false);
    for (let call = 0; call < 5; call++) await outcomeOf([200], { budget });
    expect(budget.take()).toBe(true);
  });
});
