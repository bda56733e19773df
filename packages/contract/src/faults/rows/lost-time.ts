import type { Row } from "../row.ts";
import { ALL_WAITS, data, fails } from "./expectation.ts";

const TIMEOUT_MS = 60_000;

const allTimedOut = fails("TimeoutError", "timeout", {
  detail: "timeout",
  waitsMs: ALL_WAITS,
  elapsedMs: 3 * TIMEOUT_MS + 750,
});
const oneTimedOut = data({ waitsMs: [250], elapsedMs: TIMEOUT_MS + 250 });
const deadlineAt = (elapsedMs: number) => fails("TimeoutError", "timeout", { detail: "deadline", elapsedMs });
const abortedAt = (elapsedMs: number) => fails("AbortedError", "aborted", { elapsedMs });
const nothingSent = { attempts: 0, requests: 0, tokenCalls: 1 };

/** Answers that take too long, and callers that will not wait. */
export const lostTime: readonly Row[] = [
  {
    what: "silence before the headers, once",
    faults: { onRequest: 1, fault: "stall-before-headers" },
    expected: oneTimedOut,
  },
  {
    what: "silence before the headers, always",
    faults: { from: 1, fault: "stall-before-headers" },
    expected: allTimedOut,
  },
  {
    what: "silence after the headers, once",
    faults: { onRequest: 1, fault: "stall-after-headers" },
    expected: oneTimedOut,
  },
  {
    what: "silence in the middle of the body, always",
    faults: { from: 1, fault: "stall-after-headers", afterBytes: 100 },
    expected: allTimedOut,
  },
  {
    what: "silence after the headers, deadline of 1 s",
    faults: { from: 1, fault: "stall-after-headers" },
    options: { deadlineMs: 1_000 },
    expected: deadlineAt(1_000),
  },
  {
    what: "slow body of ten pieces, whole before the timeout",
    faults: { from: 1, fault: "slow-drip", bytesPerChunk: 2_000, everyMs: 5_000 },
    expected: data({ elapsedMs: 45_000 }),
  },
  {
    what: "slow body, never whole before the timeout",
    faults: { from: 1, fault: "slow-drip", everyMs: 7_000 },
    expected: allTimedOut,
  },
  {
    what: "abort 100 ms after the start, during a backoff of 250 ms",
    faults: { from: 1, fault: "unavailable-503" },
    abortAtMs: 100,
    expected: { ...abortedAt(100), waitsMs: [250] },
  },
  {
    what: "abort while an answer is awaited",
    faults: { from: 1, fault: "stall-before-headers" },
    abortAtMs: 100,
    expected: abortedAt(100),
  },
  {
    what: "abort in the middle of a body",
    faults: { from: 1, fault: "stall-after-headers", afterBytes: 100 },
    abortAtMs: 100,
    expected: abortedAt(100),
  },
  {
    what: "abort before the call",
    abortAtMs: -1,
    expected: { ...abortedAt(0), attempts: 0, requests: 0 },
  },
  {
    what: "the function that gives tokens never answers, deadline of 1 s",
    tokens: "hangs",
    options: { deadlineMs: 1_000 },
    expected: { ...deadlineAt(1_000), ...nothingSent },
  },
  {
    what: "the function that gives tokens fails",
    tokens: "throws",
    expected: fails("AuthenticationError", "authentication", nothingSent),
  },
];
