import { describe, expect, test } from "vitest";
import { TimeoutError } from "../errors/timeout-error.ts";
import type { Fetch, WireRequest } from "../exchange.ts";
import { send } from "../send.ts";
import { caught } from "../test-support/caught.ts";
import { countListeners } from "../test-support/count-listeners.ts";
import { fakeClock } from "../test-support/fake-clock.ts";
import { scriptedExchange, WIRE_REQUEST } from "../test-support/scripted-exchange.ts";
import { limitTime } from "./limit-time.ts";

/** Answers never, and stops when it is told to, as a real one does. */
const silent: Fetch = (_url, { signal }) =>
  new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
const deaf: Fetch = () => new Promise(() => {});
const silentBody: Fetch = async () =>
  new Response(new ReadableStream({ start: (body) => body.enqueue(new Uint8Array(1)) }));

async function failure(fetch: Fetch, more: Partial<WireRequest> = {}) {
  const clock = fakeClock();
  const startedAt = clock.now();
  const { signal, listeners } = countListeners();
  const limited = limitTime(clock, 1_000)(send(fetch, 100));
  const error = await clock.run(caught<TimeoutError>(limited({ ...WIRE_REQUEST, signal, ...more })));
  expect([clock.timers(), listeners()]).toEqual([0, 0]);
  return { error, afterMs: clock.now() - startedAt };
}

describe.each([
  ["nothing comes", silent],
  ["the body does not end", silentBody],
  ["fetch does not listen to its signal", deaf],
])("when %s", (_fault, fetch) => {
  test("the attempt ends after the timeout", async () => {
    const { error, afterMs } = await failure(fetch);
    expect(error).toBeInstanceOf(TimeoutError);
    expect([error.limit, afterMs]).toEqual(["timeout", 1_000]);
    expect(error.message).toBe(`GET ${WIRE_REQUEST.url} got no whole answer within the timeout of 1000 ms.`);
  });

  test("a timeout of the request replaces that of the client", async () => {
    expect(await failure(fetch, { timeoutMs: 50 })).toMatchObject({ error: { limit: "timeout" }, afterMs: 50 });
  });

  test("a nearer deadline ends it first, and is named", async () => {
    const { error, afterMs } = await failure(fetch, { deadlineAt: fakeClock().now() + 400 });
    expect([error.limit, afterMs]).toEqual(["deadline", 400]);
    expect(error.message).toBe(`The deadline of the call GET ${WIRE_REQUEST.url} has passed.`);
  });

  test("a later deadline does not prolong it", async () => {
    const { error, afterMs } = await failure(fetch, { deadlineAt: fakeClock().now() + 4_000 });
    expect([error.limit, afterMs]).toEqual(["timeout", 1_000]);
  });
});

test("nothing is sent after the deadline", async () => {
  const clock = fakeClock();
  const { sent, exchange } = scriptedExchange(200);
  const late = limitTime(clock, 1_000)(exchange)({ ...WIRE_REQUEST, deadlineAt: clock.now() });
  expect(await caught(late)).toMatchObject({ name: "TimeoutError", limit: "deadline" });
  expect(sent).toEqual([]);
});

test("an answer in time is handed on, and leaves no timer and no listener", async () => {
  const clock = fakeClock();
  const { signal, listeners } = countListeners();
  const { exchange } = scriptedExchange(200);
  expect(await limitTime(clock, 1_000)(exchange)({ ...WIRE_REQUEST, signal })).toMatchObject({ status: 200 });
  await clock.advance(0);
  expect([clock.timers(), listeners()]).toEqual([0, 0]);
});

test("an abort ends it at once", async () => {
  const clock = fakeClock();
  const controller = new AbortController();
  const call = caught(limitTime(clock, 1_000)(send(deaf, 100))({ ...WIRE_REQUEST, signal: controller.signal }));
  controller.abort("enough");
  expect(await call).toMatchObject({ name: "AbortedError", cause: "enough" });
  expect(clock.timers()).toBe(0);
});
