import { AbortedError, ConnectionError, TimeoutError } from "@cargo-records/client";
import { expect, test } from "vitest";
import { ABORT_REASON } from "./caller.ts";
import { complaints } from "./complaints.ts";
import type { Ordeal } from "./ordeal.ts";
import { TOKEN } from "./token-source.ts";
import type { Trial } from "./undergo.ts";

const TRUTH = { records: [], count: 0 };
const ALWAYS_RESET = Array<{ fault: "reset" }>(9).fill({ fault: "reset" });

const ordeal = (more: Partial<Ordeal> = {}): Ordeal => ({ faults: ALWAYS_RESET, options: {}, random: 0, ...more });
const gave = (value: unknown, more: Partial<Trial> = {}): Trial => {
  return { settled: { status: "fulfilled", value }, elapsedMs: 0, requests: 1, left: {}, ...more };
};
const threw = (error: Error, more: Partial<Trial> = {}): Trial => {
  const reason = Object.assign(error, { attempts: [{ durationMs: 0 }], elapsedMs: 0 });
  return { ...gave(undefined, more), settled: { status: "rejected", reason } };
};

test.each<[string, Ordeal, Trial]>([
  ["the true data", ordeal(), gave({ ...TRUTH })],
  ["the error of the fault", ordeal(), threw(new ConnectionError("No answer."))],
  ["an abort that was asked for", ordeal({ abortAtMs: 5 }), threw(new AbortedError("Over.", { cause: ABORT_REASON }))],
  ["a deadline that was set", ordeal({ options: { deadlineMs: 0 } }), threw(new TimeoutError("Over.", "deadline"))],
  [
    "another shape that nobody was to check",
    ordeal({ faults: [{ fault: "other-shape" }], options: { validate: "off" } }),
    gave({ data: [] }),
  ],
])("nothing is wrong with %s", (_what, given, trial) => {
  expect(complaints(given, trial, TRUTH)).toEqual([]);
});

test.each<[string, Ordeal, Trial, string]>([
  ["other data", ordeal(), gave({ records: [], count: 1 }), "gave data that the server does not have"],
  ["no data", ordeal(), gave(undefined), "gave data that the server does not have"],
  ["a bare error", ordeal(), threw(new TypeError("terminated")), "threw TypeError: terminated, which is no CargoError"],
  [
    "an error of another fault",
    ordeal(),
    threw(new TimeoutError("Over.", "timeout")),
    "failed with timeout, which nothing that happened explains",
  ],
  [
    "an error where retries are enough",
    ordeal({ faults: [{ fault: "reset" }] }),
    threw(new ConnectionError("No answer.")),
    "failed with connection, though every fault passes",
  ],
  [
    "an abort without its reason",
    ordeal({ abortAtMs: 5 }),
    threw(new AbortedError("Over.")),
    "lost the reason of the abort",
  ],
  [
    "an attempt that is not listed",
    ordeal(),
    threw(new ConnectionError("No answer."), { requests: 2 }),
    "lists 1 attempts for 2 requests",
  ],
  [
    "a wrong duration",
    ordeal(),
    threw(new ConnectionError("No answer."), { elapsedMs: 5 }),
    "says that it took 0 ms, and took 5 ms",
  ],
  [
    "a token in a cause",
    ordeal(),
    threw(new ConnectionError("No answer.", { cause: new Error("x", { cause: TOKEN }) })),
    "shows the token in an error",
  ],
  [
    "a token in a header",
    ordeal(),
    threw(new ConnectionError("No answer.", { headers: new Headers({ "x-sent": TOKEN }) })),
    "shows the token in an error",
  ],
  [
    "an end after the deadline",
    ordeal({ options: { deadlineMs: 10 } }),
    gave(TRUTH, { elapsedMs: 11 }),
    "took 11 ms, over the deadline of 10 ms",
  ],
  [
    "too many requests",
    ordeal({ options: { maxRetries: 1 } }),
    gave(TRUTH, { requests: 3 }),
    "sent 3 requests, more than 2",
  ],
  ["a timer that is left", ordeal(), gave(TRUTH, { left: { timers: 1, "open requests": 0 } }), "left 1 timers"],
])("%s is complained about", (_what, given, trial, complaint) => {
  expect(complaints(given, trial, TRUTH)).toEqual([complaint]);
});
