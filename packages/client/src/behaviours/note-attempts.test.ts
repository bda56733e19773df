import { expect, test } from "vitest";
import { AbortedError } from "../errors/aborted-error.ts";
import { ConnectionError } from "../errors/connection-error.ts";
import { StatusError } from "../errors/status-error.ts";
import type { Exchange } from "../exchange.ts";
import type { TelemetryEvent } from "../telemetry/telemetry-event.ts";
import { createTrace } from "../telemetry/trace.ts";
import { fakeClock } from "../test-support/fake-clock.ts";
import { type Scripted, scriptedExchange, WIRE_REQUEST } from "../test-support/scripted-exchange.ts";
import { noteAttempts } from "./note-attempts.ts";

const CALL = { call: 7, operation: "listThings" };

async function traceOf(script: Scripted, isHeard = true) {
  const clock = fakeClock();
  const events: TelemetryEvent[] = [];
  const trace = createTrace(CALL, isHeard ? (event) => void events.push(event) : undefined);
  const slow: Exchange = async (request) => {
    await clock.advance(40);
    return scriptedExchange(script).exchange(request);
  };
  const noted = noteAttempts(clock)(slow);
  const outcome = () => noted({ ...WIRE_REQUEST, trace }).catch((error: unknown) => error);
  return { outcomes: [await outcome(), await outcome()], attempts: trace.attempts, events };
}

test.each([
  ["an answer", 503, { status: 503 }],
  ["no answer", new ConnectionError("no"), { error: "connection" }],
  ["an error with a status", new StatusError("no", { status: 302 }), { error: "unexpected_status", status: 302 }],
  ["an error of somebody else", new TypeError("no"), { error: "unknown" }],
])("%s is noted with its duration, told, and handed on", async (_what, script, noted) => {
  const { outcomes, attempts, events } = await traceOf(script);
  for (const outcome of outcomes) {
    if (script instanceof Error) expect(outcome).toBe(script);
    else expect(outcome).toMatchObject({ status: script });
  }
  expect(attempts).toEqual([
    { ...noted, durationMs: 40 },
    { ...noted, durationMs: 40 },
  ]);
  expect(events).toEqual([
    { ...CALL, type: "attempt.start", attempt: 1 },
    { ...CALL, type: "attempt.end", attempt: 1, durationMs: 40, ...noted },
    { ...CALL, type: "attempt.start", attempt: 2 },
    { ...CALL, type: "attempt.end", attempt: 2, durationMs: 40, ...noted },
  ]);
});

test("attempts are noted also when nobody listens", async () => {
  expect(await traceOf(200, false)).toMatchObject({ attempts: [{ status: 200 }, { status: 200 }], events: [] });
});

test("without a trace nothing is noted", async () => {
  const { exchange } = scriptedExchange(200);
  expect(await noteAttempts(fakeClock())(exchange)(WIRE_REQUEST)).toMatchObject({ status: 200 });
});

test("what has aborted before it is sent is no attempt", async () => {
  const trace = createTrace(CALL, () => expect.unreachable());
  const { exchange } = scriptedExchange(new AbortedError("no"));
  const call = noteAttempts(fakeClock())(exchange)({ ...WIRE_REQUEST, trace, signal: AbortSignal.abort() });
  await expect(call).rejects.toBeInstanceOf(AbortedError);
  expect(trace.attempts).toEqual([]);
});
