import { expect, test } from "vitest";
import type { TelemetryEvent } from "./telemetry-event.ts";
import { createTrace } from "./trace.ts";

const CALL = { call: 1, operation: "listThings" };

test("an event carries the number and the operation of its call", () => {
  const events: TelemetryEvent[] = [];
  createTrace(CALL, (event) => void events.push(event)).emit?.({ type: "attempt.start", attempt: 1 });
  expect(events).toEqual([{ ...CALL, type: "attempt.start", attempt: 1 }]);
});

test("a wait is noted at the last attempt and told", () => {
  const events: TelemetryEvent[] = [];
  const trace = createTrace(CALL, (event) => void events.push(event));
  trace.attempts.push({ durationMs: 1, status: 500 }, { durationMs: 2, status: 503 });
  trace.waiting(250);
  expect(trace.attempts).toEqual([
    { durationMs: 1, status: 500 },
    { durationMs: 2, status: 503, waitMs: 250 },
  ]);
  expect(events).toEqual([{ ...CALL, type: "wait", attempt: 2, waitMs: 250 }]);
});

test("when nobody listens there is nothing to tell events to", () => {
  const trace = createTrace(CALL, undefined);
  expect(trace.emit).toBeUndefined();
  trace.waiting(250);
  expect(trace.attempts).toEqual([]);
});
