import { ConnectionError, type TelemetryEvent } from "@cargo-records/client";
import { expect, test } from "vitest";
import { type Observed, outcomeOf } from "./outcome-of.ts";
import { TOKEN } from "./token-source.ts";

const call = { call: 1, operation: "list" } as const;
const events: readonly TelemetryEvent[] = [
  { ...call, type: "attempt.end", attempt: 1, durationMs: 5 },
  { ...call, type: "wait", attempt: 1, waitMs: 250 },
  { ...call, type: "attempt.end", attempt: 2, durationMs: 5 },
  { ...call, type: "call.end", attempts: 2, durationMs: 260 },
];
const story = { attempts: [{ durationMs: 5, waitMs: 250 }, { durationMs: 5 }], elapsedMs: 260 };

const rejected = (reason: Error, told: object = story): PromiseSettledResult<unknown> => {
  return { status: "rejected", reason: Object.assign(reason, told) };
};
const outcome = (settled: readonly PromiseSettledResult<unknown>[], more: Partial<Observed> = {}) => {
  return outcomeOf({ settled, truth: [1], events, requests: 2, tokenCalls: undefined, left: {}, ...more });
};

test("an outcome says what the caller got and what it took", () => {
  const took = { attempts: 2, waitsMs: [250], elapsedMs: 260, requests: 2, left: [] };
  expect(outcome([{ status: "fulfilled", value: [1] }])).toEqual({ result: "the true data", ...took });
  expect(outcome([{ status: "fulfilled", value: [2] }])).toEqual({ result: "other data", ...took });
  const error = rejected(new ConnectionError("No answer."));
  expect(outcome([error])).toEqual({ result: "ConnectionError", code: "connection", ...took });
  expect(outcome([rejected(new TypeError("terminated"))])).toMatchObject({
    result: "no CargoError: TypeError: terminated",
  });
});

test.each<[string, readonly PromiseSettledResult<unknown>[], Partial<Observed>]>([
  ["3 timers", [rejected(new ConnectionError("No answer."))], { left: { timers: 3, "open requests": 0 } }],
  ["a token in an error", [rejected(new ConnectionError(`No answer to ${TOKEN}.`))], {}],
  [
    "callers that saw different things",
    [rejected(new ConnectionError("No answer.")), { status: "fulfilled", value: [1] }],
    {},
  ],
  [
    "errors that tell another story than the events",
    [rejected(new ConnectionError("No answer."), { ...story, elapsedMs: 261 })],
    {},
  ],
])("%s: an outcome says that this is left", (what, settled, more) => {
  expect(outcome(settled, more).left).toEqual([what]);
});
