// biome-ignore lint/style/noRestrictedImports: shows that each behaviour serves it alone, which http.ts cannot.
import createFetchClient from "openapi-fetch";
import { expect, test } from "vitest";
import {
  type Behaviour,
  bearerToken,
  checkFormat,
  type Fetch,
  limitCall,
  limitTime,
  listeners,
  noteAttempts,
  retry,
  retryBudget,
  send,
  throwOnStatus,
  toFetch,
  traceCalls,
} from "./behaviours.ts";
import type { TelemetryEvent } from "./telemetry/telemetry-event.ts";
import { fakeClock } from "./test-support/fake-clock.ts";
import { jsonResponse } from "./test-support/json-response.ts";

interface Things {
  "/things": {
    get: { responses: { 200: { content: { "application/json": { id: string } } } } };
  };
}

const clock = fakeClock();

/** One GET by the bare client of openapi-fetch over one behaviour. */
function getThings(fetch: Fetch, ...behaviours: readonly Behaviour[]) {
  const exchange = behaviours.reduce((inner, behaviour) => behaviour(inner), send(fetch, 1_000));
  const http = createFetchClient<Things>({ baseUrl: "https://api.example.com", fetch: toFetch(exchange) });
  return clock.run(http.GET("/things"));
}

const thing: Fetch = async () => jsonResponse({ id: "a" });
const never: Fetch = () => new Promise(() => {});

test("no behaviour at all is a plain request", async () => {
  expect((await getThings(thing)).data).toEqual({ id: "a" });
});

test("bearerToken alone sends the token", async () => {
  const sent: unknown[] = [];
  const fetch: Fetch = async (_url, init) => {
    sent.push(new Headers(init.headers).get("authorization"));
    return jsonResponse({ id: "a" });
  };
  await getThings(fetch, bearerToken(clock, "secret"));
  expect(sent).toEqual(["Bearer secret"]);
});

test("checkFormat alone refuses a login page", async () => {
  const page: Fetch = async () => new Response("<html>", { headers: { "content-type": "text/html" } });
  await expect(getThings(page, checkFormat)).rejects.toMatchObject({ name: "ResponseFormatError" });
});

test("limitTime alone ends an attempt", async () => {
  await expect(getThings(never, limitTime(clock, 10))).rejects.toMatchObject({ limit: "timeout" });
});

test("limitCall with limitTime ends a call", async () => {
  const limits = [limitTime(clock, 1_000), limitCall(clock, 10)];
  await expect(getThings(never, ...limits)).rejects.toMatchObject({ limit: "deadline" });
});

test("retry alone sends again", async () => {
  const statuses = [503, 200];
  const options = { clock, random: () => 0.5, maxRetries: 1, maxRetryAfterMs: 1_000, budget: retryBudget(1) };
  const { data } = await getThings(async () => jsonResponse({ id: "b" }, statuses.shift()), retry(options));
  expect([data, statuses]).toEqual([{ id: "b" }, []]);
});

test("throwOnStatus alone throws instead of giving an error back", async () => {
  const missing: Fetch = async () => jsonResponse({}, 404);
  await expect(getThings(missing, throwOnStatus(clock))).rejects.toMatchObject({ name: "NotFoundError" });
});

test("traceCalls with noteAttempts tells what happens", async () => {
  const events: TelemetryEvent[] = [];
  const listener = listeners([(event) => void events.push(event)]);
  await getThings(thing, noteAttempts(clock), traceCalls(clock, listener));
  expect(events.map(({ type }) => type)).toEqual(["call.start", "attempt.start", "attempt.end", "call.end"]);
});
