import { describe, expect, test } from "vitest";
import { callBy, WAYS } from "../../test-support/both-ways.ts";
import { ROWS, rowsBackend } from "../../test-support/rows-backend.ts";
import type { Symptom } from "../../test-support/symptom-of.ts";
import type { FaultSpec } from "./fault-plan.ts";
import { withFaults } from "./with-faults.ts";

const JSON_TYPE = "application/json; charset=utf-8";
const NOW_MS = Date.UTC(2026, 0, 31, 12, 0, 0, 999);
const RIGHT = { records: [...ROWS], count: 10 };
const RIGHT_TEXT = JSON.stringify(RIGHT);
const TERMINATED = { name: "TypeError", message: "terminated", code: "UND_ERR_SOCKET" };

/** What is wrong, and what a caller sees of it. */
const CASES: [FaultSpec, Symptom][] = [
  [{ fault: "cut-body" }, { status: 200, text: RIGHT_TEXT.slice(0, 16), failure: TERMINATED }],
  [
    { fault: "cut-body", atByte: 0 },
    { status: 200, text: "", failure: TERMINATED },
  ],
  [
    { fault: "cut-body", atByte: 9999 },
    { status: 200, text: RIGHT_TEXT, failure: TERMINATED },
  ],
  [
    { fault: "cut-body", atByte: 100, framing: "content-length" },
    {
      status: 200,
      headers: { "content-length": "101" },
      text: Buffer.from(RIGHT_TEXT).toString("utf8", 0, 100),
      failure: TERMINATED,
    },
  ],
  [{ fault: "reset" }, { failure: { name: "TypeError", message: "fetch failed", code: "ECONNRESET" } }],
  [{ fault: "html-200" }, { status: 200, headers: { "content-type": "text/html; charset=utf-8" } }],
  [{ fault: "empty-200" }, { status: 200, headers: { "content-type": JSON_TYPE }, text: "" }],
  [{ fault: "other-shape" }, { status: 200, text: '{"data":[],"total":0}' }],
  [
    { fault: "other-shape", pointer: "/records", value: null },
    { status: 200, text: '{"records":null,"count":10}' },
  ],
  [{ fault: "other-shape", pointer: "/records/0/status", value: 7 }, { text: RIGHT_TEXT.replace('"success"', "7") }],
  [{ fault: "bad-json" }, { status: 200, text: `${RIGHT_TEXT.slice(0, -1)},}` }],
  [
    { fault: "bad-json", at: "start" },
    { status: 200, text: `{,${RIGHT_TEXT.slice(1)}` },
  ],
  [{ fault: "truncated-utf8" }, { status: 200, text: `${RIGHT_TEXT.slice(0, RIGHT_TEXT.lastIndexOf("€"))}\uFFFD` }],
  [
    { fault: "truncated-utf8", where: "middle" },
    { status: 200, text: RIGHT_TEXT.replace(/€(?!.*€)/, "\uFFFD") },
  ],
  [{ fault: "wrong-content-type" }, { headers: { "content-type": "text/plain; charset=utf-8" }, text: RIGHT_TEXT }],
  [
    { fault: "wrong-content-type", contentType: "text/csv" },
    { headers: { "content-type": "text/csv" }, text: RIGHT_TEXT },
  ],
  [
    { fault: "unauthorized-401" },
    { status: 401, headers: { "content-type": JSON_TYPE }, text: '{"errorMessage":"Unauthorized"}' },
  ],
  [
    { fault: "forbidden-403" },
    { status: 403, headers: { "content-type": JSON_TYPE }, text: '{"errorMessage":"forbidden"}' },
  ],
  [{ fault: "rate-limited-429" }, { status: 429, headers: { "retry-after": "1", "content-type": JSON_TYPE } }],
  [
    { fault: "rate-limited-429", retryAfter: 120 },
    { status: 429, headers: { "retry-after": "120" } },
  ],
  [
    { fault: "rate-limited-429", retryAfter: "date", seconds: 90 },
    { status: 429, headers: { "retry-after": "Sat, 31 Jan 2026 12:01:30 GMT" } },
  ],
  [
    { fault: "rate-limited-429", retryAfter: "nonsense" },
    { status: 429, headers: { "retry-after": "soon" } },
  ],
  [{ fault: "unavailable-503" }, { status: 503, text: '{"errorMessage":"Service unavailable"}' }],
  [
    { fault: "unavailable-503", retryAfter: 5 },
    { status: 503, headers: { "retry-after": "5" } },
  ],
  [{ fault: "html-502" }, { status: 502, headers: { "content-type": "text/html; charset=utf-8" } }],
  [{ fault: "wrong-count" }, { status: 200, text: JSON.stringify({ ...RIGHT, count: 11 }) }],
  [{ fault: "wrong-count", delta: -3 }, { text: JSON.stringify({ ...RIGHT, count: 7 }) }],
  [{ fault: "wrong-count", delta: -30 }, { text: JSON.stringify({ ...RIGHT, count: 0 }) }],
];

describe.each(WAYS)("%s", (way) => {
  const ask = async (fault: FaultSpec) => {
    const mock = withFaults(rowsBackend, { onRequest: 1, ...fault }, { clock: () => NOW_MS });
    return callBy(way, mock);
  };

  test.each(CASES)("%j is seen as itself, and the next answer is right", async (fault, symptom) => {
    const call = await ask(fault);
    const seen = await call();
    expect(seen).toMatchObject(symptom);
    expect("failure" in seen).toBe("failure" in symptom);
    expect(await call()).toMatchObject({ status: 200, text: RIGHT_TEXT });
  });

  test.each(["rate-limited-429", "unavailable-503"] as const)("%s can be without a Retry-After", async (fault) => {
    const { headers } = await (await ask({ fault, retryAfter: "none" }))();
    expect(headers).not.toHaveProperty("retry-after");
  });

  test("empty-500 has neither a body nor a content type", async () => {
    const { status, text, headers } = await (await ask({ fault: "empty-500" }))();
    expect([status, text, headers?.["content-type"]]).toEqual([500, "", undefined]);
  });

  test.each([["html-200"], ["html-502"]] as const)("%s is a page that is no JSON", async (fault) => {
    const { text = "" } = await (await ask({ fault }))();
    expect(text).toMatch(/^<!doctype html>/);
  });

  test("a content type can be missing", async () => {
    const { headers, text } = await (await ask({ fault: "wrong-content-type", contentType: "none" }))();
    expect([text, headers?.["content-type"]]).toEqual([RIGHT_TEXT, undefined]);
  });

  test("gzip-cut hands out the beginning of the body, without any error", async () => {
    const { status, headers, text = "", failure } = await (await ask({ fault: "gzip-cut" }))();
    expect([status, headers?.["content-encoding"], failure]).toEqual([200, "gzip", undefined]);
    expect(text.length).toBeGreaterThan(0);
    expect(text.length).toBeLessThan(RIGHT_TEXT.length);
    expect(RIGHT_TEXT.startsWith(text)).toBe(true);
  });

  test("other-shape says when its pointer leads nowhere", async () => {
    const { failure, text } = await (await ask({ fault: "other-shape", pointer: "/records/99", value: 1 }))();
    expect(failure?.message ?? text).toContain("other-shape found nothing at /records/99 in the answer");
  });
});
