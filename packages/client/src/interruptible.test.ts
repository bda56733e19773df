import { describe, expect, test } from "vitest";
import { interruptible, pause } from "./interruptible.ts";
import { caught } from "./test-support/caught.ts";
import { countListeners } from "./test-support/count-listeners.ts";
import { fakeClock } from "./test-support/fake-clock.ts";
import { WIRE_REQUEST } from "./test-support/scripted-exchange.ts";

const never = () => new Promise<never>(() => {});
const limit = (ms: number) => ({ ms, error: () => new Error("time is up") });

describe("what can be interrupted", () => {
  test("gives its result, and leaves no timer and no listener", async () => {
    const clock = fakeClock();
    const { signal, listeners } = countListeners();
    const result = interruptible(clock, { ...WIRE_REQUEST, signal }, limit(100), async () => "done");
    expect([clock.timers(), listeners()]).toEqual([1, 1]);
    expect(await result).toBe("done");
    await clock.advance(0);
    expect([clock.timers(), listeners()]).toEqual([0, 0]);
  });

  test("gives its failure, and leaves no timer and no listener", async () => {
    const clock = fakeClock();
    const { signal, listeners } = countListeners();
    const failing = interruptible(clock, { ...WIRE_REQUEST, signal }, limit(100), () =>
      Promise.reject(new Error("no")),
    );
    await expect(failing).rejects.toThrow("no");
    await clock.advance(0);
    expect([clock.timers(), listeners()]).toEqual([0, 0]);
  });

  test("ends when time is up, whether it listens or not, and is told so", async () => {
    const clock = fakeClock();
    const { signal, listeners } = countListeners();
    let told: AbortSignal | undefined;
    const ended = expect(
      interruptible(clock, { ...WIRE_REQUEST, signal }, limit(100), (inner) => {
        told = inner;
        return never();
      }),
    ).rejects.toThrow("time is up");
    await clock.advance(99);
    expect(told?.aborted).toBe(false);
    await clock.advance(1);
    await ended;
    expect(told?.aborted).toBe(true);
    expect([clock.timers(), listeners()]).toEqual([0, 0]);
  });

  test("ends when the caller aborts, with the reason", async () => {
    const clock = fakeClock();
    const controller = new AbortController();
    const { listeners } = countListeners(controller.signal);
    const request = { ...WIRE_REQUEST, signal: controller.signal };
    const ended = caught(interruptible(clock, request, limit(100), never));
    controller.abort("enough");
    expect(await ended).toMatchObject({ name: "AbortedError", cause: "enough" });
    expect([clock.timers(), listeners()]).toEqual([0, 0]);
  });

  test("does not begin after an abort, or without any time", async () => {
    const clock = fakeClock();
    const run = () => expect.unreachable();
    const aborted = { ...WIRE_REQUEST, signal: AbortSignal.abort() };
    expect(await caught(interruptible(clock, aborted, undefined, run))).toMatchObject({ name: "AbortedError" });
    await expect(interruptible(clock, WIRE_REQUEST, limit(0), run)).rejects.toThrow("time is up");
  });

  test("may fail afterwards without anybody hearing of it", async () => {
    const clock = fakeClock();
    const late = Promise.withResolvers<never>();
    const ended = expect(interruptible(clock, WIRE_REQUEST, limit(1), () => late.promise)).rejects.toThrow(
      "time is up",
    );
    await clock.advance(1);
    await ended;
    late.reject(new Error("unhandled, if it were"));
    await clock.advance(0);
  });
});

describe("a pause", () => {
  test("lasts as long as it says", async () => {
    const clock = fakeClock();
    const startedAt = clock.now();
    await clock.run(pause(clock, WIRE_REQUEST, 250));
    expect(clock.now() - startedAt).toBe(250);
  });

  test("ends at once when the caller aborts, and its timer is gone", async () => {
    const clock = fakeClock();
    const controller = new AbortController();
    const { listeners } = countListeners(controller.signal);
    const ended = caught(pause(clock, { ...WIRE_REQUEST, signal: controller.signal }, 250));
    controller.abort();
    expect(await ended).toMatchObject({ name: "AbortedError" });
    expect([clock.timers(), listeners()]).toEqual([0, 0]);
  });
});
