import { expect, test } from "vitest";
import { type LogLevel, logEvents } from "./log-events.ts";
import type { TelemetryEvent } from "./telemetry-event.ts";

const CALL = { call: 3, operation: "listThings" };
const EVENTS: readonly TelemetryEvent[] = [
  { ...CALL, type: "call.start", method: "GET", url: "https://api.example.com/v1/things" },
  { ...CALL, type: "attempt.start", attempt: 1 },
  { ...CALL, type: "attempt.end", attempt: 1, durationMs: 12.4, error: "connection" },
  { ...CALL, type: "wait", attempt: 1, waitMs: 250.6 },
  { ...CALL, type: "attempt.end", attempt: 2, durationMs: 9, status: 200, error: "response_format" },
  { ...CALL, type: "call.end", attempts: 2, durationMs: 272, status: 200, error: "response_format" },
  { ...CALL, type: "call.end", attempts: 2, durationMs: 272, status: 200 },
];

function logged(level: LogLevel): string[] {
  const lines: string[] = [];
  const to = (name: LogLevel) => (message: string) => void lines.push(`${name} ${message}`);
  const log = logEvents({ debug: to("debug"), info: to("info"), warn: to("warn"), error: to("error") }, level);
  for (const event of EVENTS) log(event);
  return lines;
}

test("each event is one line at the level that it deserves", () => {
  expect(logged("debug")).toEqual([
    "debug cargo-records: listThings #3 starts: GET https://api.example.com/v1/things",
    "debug cargo-records: listThings #3 attempt 1",
    "debug cargo-records: listThings #3 attempt 1: connection after 12 ms",
    "warn cargo-records: listThings #3 waits 251 ms after attempt 1",
    "debug cargo-records: listThings #3 attempt 2: response_format 200 after 9 ms",
    "error cargo-records: listThings #3 ends: response_format 200 after 272 ms, attempts: 2",
    "info cargo-records: listThings #3 ends: 200 after 272 ms, attempts: 2",
  ]);
});

test.each([
  ["info", ["warn", "error", "info"]],
  ["warn", ["warn", "error"]],
  ["error", ["error"]],
] as const)("at %s nothing less important is written", (level, written) => {
  expect(logged(level).map((line) => line.split(" ")[0])).toEqual(written);
});
