import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import type { ClientOptions } from "./client-options.ts";
import { createClient } from "./create-client.ts";
import type { Fetch } from "./exchange.ts";
import type { TelemetryEvent } from "./telemetry/telemetry-event.ts";
import { caught } from "./test-support/caught.ts";
import { EXAMPLE_RECORD } from "./test-support/example-record.ts";
import { fakeClock } from "./test-support/fake-clock.ts";
import { jsonResponse } from "./test-support/json-response.ts";

const PAGE = { records: [EXAMPLE_RECORD], count: 1 };

function setUp(fetch: Fetch, options: Partial<ClientOptions> = {}) {
  const clock = fakeClock();
  const spy = vi.fn(fetch);
  const client = createClient({ token: "private-token", fetch: spy, clock, random: () => 0.5, ...options });
  const { list } = client.orchestration.records;
  return { clock, fetch: spy, list, failure: () => clock.run(caught(list())) };
}

/** Answers with each status in turn, and then with a page. */
const answering =
  (...statuses: number[]): Fetch =>
  async () =>
    jsonResponse(PAGE, statuses.shift());

/** Refuses every token but one. */
const accepting =
  (token: string): Fetch =>
  async (_url, { headers }) =>
    jsonResponse(PAGE, new Headers(headers).get("authorization") === `Bearer ${token}` ? 200 : 401);

test("what a call went through is told in order, and no event holds a credential, a header or a body", async () => {
  const events: TelemetryEvent[] = [];
  const { clock, list } = setUp(answering(503), { telemetry: (event) => void events.push(event) });
  await clock.run(list({ headers: { "x-private": "private" } }));
  const named = { call: events[0]?.call, operation: "listOrchestrationRecords" };
  expect(events).toEqual([
    { ...named, type: "call.start", method: "GET", url: "https://api.getcargo.io/v1/orchestration/records/list" },
    { ...named, type: "attempt.start", attempt: 1 },
    { ...named, type: "attempt.end", attempt: 1, durationMs: 0, status: 503 },
    { ...named, type: "wait", attempt: 1, waitMs: 250 },
    { ...named, type: "attempt.start", attempt: 2 },
    { ...named, type: "attempt.end", attempt: 2, durationMs: 0, status: 200 },
    { ...named, type: "call.end", durationMs: 250, attempts: 2, status: 200 },
  ]);
  expect(JSON.stringify(events)).not.toMatch(/private|Acme/);
});

test("a logger hears it too, from its level on", async () => {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  const logger = { debug: write, info: write, warn: write, error: write };
  const { clock, list } = setUp(answering(503), { logger });
  await clock.run(list());
  expect(lines.map((line) => line.replace(/^.*#\d+ /, ""))).toEqual([
    "waits 250 ms after attempt 1",
    "ends: 200 after 250 ms, attempts: 2",
  ]);
});

test("an error lists its attempts with their waits, and how long all took", async () => {
  const { failure } = setUp(answering(503, 500, 429));
  expect(await failure()).toMatchObject({
    name: "RateLimitError",
    attempts: [
      { status: 503, durationMs: 0, waitMs: 250 },
      { status: 500, durationMs: 0, waitMs: 500 },
      { status: 429, durationMs: 0 },
    ],
    elapsedMs: 750,
  });
});

test.each<[Partial<ClientOptions>, number]>([
  [{}, 3],
  [{ maxRetries: 0 }, 1],
  [{ maxRetries: 5 }, 6],
  [{ maxRetries: 50 }, 11],
  [{ maxRetries: 50, retryBudget: 20 }, 21],
  [{ maxRetryAfterMs: 1_000 }, 1],
])("with %o a dead server that asks for two seconds sees %i requests", async (options, requests) => {
  const { failure, fetch } = setUp(async () => jsonResponse({}, 503, { "retry-after": "2" }), options);
  expect(await failure()).toMatchObject({ name: "ServerError", retryAt: expect.any(Date) });
  expect(fetch).toHaveBeenCalledTimes(requests);
});

describe("the token", () => {
  test("that went stale is replaced once for 20 calls, and their retries keep the new one", async () => {
    let made = 0;
    const token = vi.fn(() => `token-${++made}`);
    const { clock, list, fetch } = setUp(accepting("token-2"), { token });
    await clock.run(Promise.all(Array.from({ length: 20 }, () => list())));
    expect(token).toHaveBeenCalledTimes(2);
    expect(fetch).toHaveBeenCalledTimes(40);
  });

  test("is waited for no longer than the deadline", async () => {
    const { failure, fetch } = setUp(answering(), { token: () => new Promise(() => {}), deadlineMs: 700 });
    expect(await failure()).toMatchObject({ name: "TimeoutError", limit: "deadline", attempts: [], elapsedMs: 700 });
    expect(fetch).not.toHaveBeenCalled();
  });

  test.each<[string, Fetch]>([
    ["the body", async (_url, { headers }) => jsonResponse({ errorMessage: JSON.stringify(headers) }, 401)],
    ["a header", async () => jsonResponse({}, 400, { "x-echo": "private-token" })],
    ["the content type", async () => new Response("{}", { headers: { "content-type": "private-token" } })],
    ["a body of another shape", async () => jsonResponse({ records: "private-token" })],
    ["a redirect", async () => new Response(null, { status: 302, headers: { location: "https://private-token/" } })],
    ["the error of fetch", async () => Promise.reject(new TypeError("bad header: Bearer private-token"))],
  ])("is in no error, although %s repeats it", async (_place, fetch) => {
    const error = await setUp(fetch).failure();
    const readable = [error.message, error.stack, inspect(error), JSON.stringify(error), error.cause, error.body];
    expect(inspect([...readable, [...(error.headers ?? [])]], { depth: 9 })).not.toContain("private-token");
  });
});

describe("the deadline", () => {
  test("ends a call in its last attempt, and no attempt is begun after it", async () => {
    const { failure, fetch } = setUp(() => new Promise(() => {}), { timeoutMs: 400, deadlineMs: 1_000 });
    const error = await failure();
    expect(error).toMatchObject({ name: "TimeoutError", limit: "deadline", elapsedMs: 1_000 });
    expect(error.attempts).toEqual([
      { error: "timeout", durationMs: 400, waitMs: 250 },
      { error: "timeout", durationMs: 350 },
    ]);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  test("leaves the last failure when only a wait would pass it", async () => {
    const { failure } = setUp(answering(503), { deadlineMs: 250 });
    expect(await failure()).toMatchObject({ name: "ServerError", elapsedMs: 0 });
  });
});

test.each<[string, Fetch]>([
  ["an answer", answering()],
  ["an error", answering(404)],
  ["a timeout", () => new Promise(() => {})],
])("after %s no timer is left", async (_end, fetch) => {
  const { clock, list } = setUp(fetch, { deadlineMs: 90_000 });
  await clock.run(list().catch(() => {}));
  await clock.advance(0);
  expect(clock.timers()).toBe(0);
});

describe("an answer without its required keys", () => {
  const { id: _, ...record } = EXAMPLE_RECORD;
  const fetch: Fetch = async () => jsonResponse({ records: [record], count: 1 });

  test("is taken as it is when checks are off", async () => {
    expect(await setUp(fetch, { validate: "off" }).list()).toMatchObject({ count: 1 });
  });

  test.each([undefined, "shape", "full"] as const)("is refused with the place at level %s", async (validate) => {
    const error = await caught(setUp(fetch, validate && { validate }).list());
    expect(error).toMatchObject({ reason: "shape", issues: [{ pointer: "/records/0/id" }] });
  });
});

test("a wrong value in a whole record is seen by the full check only", async () => {
  const fetch: Fetch = async () => jsonResponse({ records: [{ ...EXAMPLE_RECORD, isGroupParent: "yes" }], count: 1 });
  expect(await setUp(fetch).list()).toMatchObject({ count: 1 });
  const error = await caught(setUp(fetch, { validate: "full" }).list());
  expect(error).toMatchObject({ issues: [{ pointer: "/records/0/isGroupParent" }] });
});

test.each(["off", "shape", "full"] as const)("a 204 is no page at level %s", async (validate) => {
  const { list } = setUp(async () => new Response(null, { status: 204 }), { validate });
  expect(await caught(list())).toMatchObject({ reason: "empty", status: 204 });
});

test("a key called __proto__ in a body stays a key", async () => {
  const text = '{"records":[],"count":0,"__proto__":{"polluted":true}}';
  const { list } = setUp(async () => new Response(text, { headers: { "content-type": "application/json" } }));
  expect(Object.hasOwn(await list(), "__proto__")).toBe(true);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test("the workspace goes with every request", async () => {
  const workspaceUuid = "21a3230e-0377-4a58-aff1-b3709a9e2328";
  const { list, fetch } = setUp(answering(), { workspaceUuid });
  await list();
  expect(fetch.mock.calls[0]?.[1].headers).toMatchObject({ "selected-workspace-uuid": workspaceUuid });
});

test("an answer larger than allowed is refused and not asked for again", async () => {
  const { failure, fetch } = setUp(answering(), { maxBodyBytes: 10 });
  expect(await failure()).toMatchObject({ reason: "too_large" });
  expect(fetch).toHaveBeenCalledTimes(1);
});
