import { describe, expect, test } from "vitest";
import { endlessWait } from "../../test-support/endless-wait.ts";
import { ROWS, rowsBackend } from "../../test-support/rows-backend.ts";
import { createFaults } from "./create-faults.ts";
import type { FaultSpec } from "./fault-plan.ts";
import { withFaults } from "./with-faults.ts";

const URL = "http://mock.example.com/list";
const RIGHT = JSON.stringify({ records: ROWS, count: 10 });
const reason = new Error("enough");

describe("in process, an abort", () => {
  test("ends a stall before the headers with its reason", async () => {
    const leaving = new AbortController();
    const call = withFaults(rowsBackend, { from: 1, fault: "stall-before-headers" })(URL, { signal: leaving.signal });
    leaving.abort(reason);
    await expect(call).rejects.toBe(reason);
  });

  test("ends a stall in the body with its reason, after the bytes that came", async () => {
    const leaving = new AbortController();
    const fetch = withFaults(rowsBackend, { from: 1, fault: "stall-after-headers", afterBytes: 5 });
    const reader = (await fetch(URL, { signal: leaving.signal })).body?.getReader();
    expect(Buffer.from((await reader?.read())?.value ?? "").toString()).toBe(RIGHT.slice(0, 5));
    const next = reader?.read();
    leaving.abort(reason);
    await expect(next).rejects.toBe(reason);
  });

  test("ends a pause of a slow body with its reason, and the wait with it", async () => {
    const leaving = new AbortController();
    const { waits, wait, started } = endlessWait();
    const fetch = withFaults(rowsBackend, { from: 1, fault: "slow-drip", bytesPerChunk: 7, everyMs: 50 }, { wait });
    const reader = (await fetch(URL, { signal: leaving.signal })).body?.getReader();
    expect((await reader?.read())?.value).toHaveLength(7);
    const next = reader?.read();
    await started;
    leaving.abort(reason);
    await expect(next).rejects.toBe(reason);
    expect(waits.map(({ ms, signal }) => [ms, signal.aborted])).toEqual([[50, true]]);
  });

  test("before the call keeps the request from being counted", async () => {
    const faults = createFaults({ onRequest: 1, fault: "html-200" });
    const fetch = faults.wrap(rowsBackend);
    await expect(fetch(URL, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(faults.log).toEqual([]);
    expect(await (await fetch(URL)).text()).toMatch(/^<!doctype html>/);
  });

  test("between two reads fails the next one", async () => {
    const leaving = new AbortController();
    const fetch = withFaults(rowsBackend, { from: 1, fault: "slow-drip", everyMs: 0 }, { wait: async () => {} });
    const reader = (await fetch(URL, { signal: leaving.signal })).body?.getReader();
    await reader?.read();
    leaving.abort(reason);
    await expect(reader?.read()).rejects.toBe(reason);
  });
});

describe("in process, a reader that goes away", () => {
  test("ends the wait of a slow body", async () => {
    const { waits, wait, started } = endlessWait();
    const fetch = withFaults(rowsBackend, { from: 1, fault: "slow-drip" }, { wait });
    const reader = (await fetch(URL)).body?.getReader();
    await reader?.read();
    const next = reader?.read();
    await started;
    await reader?.cancel();
    expect(await next).toEqual({ done: true, value: undefined });
    expect(waits.map(({ signal }) => signal.aborted)).toEqual([true]);
  });

  test.each([
    ["before it reads", { fault: "stall-after-headers", afterBytes: 1 }],
    ["before it reads", { fault: "slow-drip" }],
    ["while it reads", { fault: "stall-after-headers" }],
    ["while it reads", { fault: "stall-after-headers", afterBytes: 1 }],
    ["while it reads", { fault: "slow-drip" }],
  ] as [string, FaultSpec][])("%s cancels the answer behind %j", async (when, fault) => {
    const cancelled = Promise.withResolvers<void>();
    const endless = async () => new Response(new ReadableStream({ cancel: () => cancelled.resolve() }));
    const reader = (await withFaults(endless, { from: 1, ...fault })(URL)).body?.getReader();
    const next = when === "while it reads" ? reader?.read() : undefined;
    await Promise.all([reader?.cancel(), next, cancelled.promise]);
  });

  test("cancels a stall in the body while it is read", async () => {
    const response = await withFaults(rowsBackend, { from: 1, fault: "stall-after-headers" })(URL);
    const reader = response.body?.getReader();
    const next = reader?.read();
    await reader?.cancel();
    expect(await next).toEqual({ done: true, value: undefined });
  });
});
