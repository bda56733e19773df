import { describe, expect, test } from "vitest";
import { ConnectionError } from "../errors/connection-error.ts";
import type { Exchange, WireRequest } from "../exchange.ts";
import type { TelemetryEvent } from "../telemetry/telemetry-event.ts";
import { caught } from "../test-support/caught.ts";
import { fakeClock } from "../test-support/fake-clock.ts";
import { type Scripted, scriptedExchange, WIRE_REQUEST } from "../test-support/scripted-exchange.ts";
import { traceCalls } from "./trace-calls.ts";

function traced(script: Scripted) {
  const clock = fakeClock();
  const events: TelemetryEvent[] = [];
  const withAttempt: Exchange = async (request) => {
    request.trace?.attempts.push({ durationMs: 30, status: 200 });
    await clock.advance(30);
    return scriptedExchange(script).exchange(request);
  };
  const call = traceCalls(clock, () => (event) => void events.push(event))(withAttempt);
  return { call, events };
}

const DETAILS = { durationMs: 30, attempts: 1 };

describe("a call", () => {
  test("that succeeds is told from its start to its end", async () => {
    const { call, events } = traced(200);
    await call({ ...WIRE_REQUEST, operation: "listThings" });
    const named = { call: events[0]?.call, operation: "listThings" };
    expect(events).toEqual([
      { ...named, type: "call.start", method: "GET", url: WIRE_REQUEST.url },
      { ...named, type: "call.end", status: 200, ...DETAILS },
    ]);
  });

  test("that fails puts what it went through into the error", async () => {
    const { call, events } = traced(new ConnectionError("no"));
    const error = await caught(call(WIRE_REQUEST));
    expect(error).toMatchObject({ attempts: [{ durationMs: 30, status: 200 }], elapsedMs: 30 });
    expect(events.at(-1)).toMatchObject({ type: "call.end", error: "connection", ...DETAILS });
  });

  test("that fails with an error of somebody else leaves that as it is", async () => {
    const foreign = Object.freeze(new TypeError("no"));
    const { call, events } = traced(foreign);
    await expect(call(WIRE_REQUEST)).rejects.toBe(foreign);
    expect(events.at(-1)).toMatchObject({ type: "call.end", error: "unknown", ...DETAILS });
  });

  test("without an operation is named by method and URL, and a query is told nowhere", async () => {
    const { call, events } = traced(200);
    await call({ ...WIRE_REQUEST, url: `${WIRE_REQUEST.url}?q=private` });
    expect(events[0]).toMatchObject({ operation: `GET ${WIRE_REQUEST.url}`, url: WIRE_REQUEST.url });
    expect(JSON.stringify(events)).not.toContain("private");
  });

  test("has a number that no other one has, of whatever client", async () => {
    const [one, other] = [traced(200), traced(200)];
    await Promise.all([one.call(WIRE_REQUEST), one.call(WIRE_REQUEST), other.call(WIRE_REQUEST)]);
    const numbers = [...one.events, ...other.events].map(({ call }) => call);
    expect(new Set(numbers).size).toBe(3);
  });

  test("tells nothing of credentials, headers and bodies", async () => {
    const { call, events } = traced(200);
    const headers = { authorization: "Bearer private", "x-secret": "private" };
    await call({ ...WIRE_REQUEST, method: "POST", headers, body: "private" });
    expect(events).toHaveLength(2);
    expect(JSON.stringify(events)).not.toContain("private");
  });
});

test("when nobody listens no event is made", async () => {
  const traces: WireRequest["trace"][] = [];
  const exchange: Exchange = async (request) => {
    traces.push(request.trace);
    return scriptedExchange(200).exchange(request);
  };
  await traceCalls(fakeClock(), () => undefined)(exchange)(WIRE_REQUEST);
  expect(traces).toMatchObject([{ emit: undefined }]);
});

test("who listens is asked for every call anew", async () => {
  const events: TelemetryEvent[] = [];
  let listener: ((event: TelemetryEvent) => void) | undefined;
  const call = traceCalls(fakeClock(), () => listener)(scriptedExchange(200).exchange);
  await call(WIRE_REQUEST);
  listener = (event) => void events.push(event);
  await call(WIRE_REQUEST);
  expect(events.map(({ type }) => type)).toEqual(["call.start", "call.end"]);
});
