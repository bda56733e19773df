import { expect, test } from "vitest";
import { caught } from "../test-support/caught.ts";
import { fakeClock } from "../test-support/fake-clock.ts";
import { scriptedExchange, WIRE_REQUEST, wireResponse } from "../test-support/scripted-exchange.ts";
import { throwOnStatus } from "./throw-on-status.ts";

const clock = fakeClock();

test.each([200, 201, 204, 299])("a %i is handed on", async (status) => {
  const response = wireResponse(status);
  expect(await throwOnStatus(clock)(scriptedExchange(response).exchange)(WIRE_REQUEST)).toBe(response);
});

test.each([199, 300, 304, 400, 500])("a %i is thrown", async (status) => {
  const error = await caught(throwOnStatus(clock)(scriptedExchange(status).exchange)(WIRE_REQUEST));
  expect(error.message).toMatch(`GET ${WIRE_REQUEST.url} answered ${status}.`);
});

test("the time to come back counts from the clock", async () => {
  const { exchange } = scriptedExchange(wireResponse(429, "", { "retry-after": "60" }));
  const error = await caught(throwOnStatus(clock)(exchange)(WIRE_REQUEST));
  expect(error).toMatchObject({ retryAt: new Date(clock.now() + 60_000) });
});
