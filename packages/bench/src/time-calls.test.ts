import { expect, test } from "vitest";
import { timeCalls } from "./time-calls.ts";

/** Work that takes the given times, one after the other and again, on a clock that nothing else moves. */
function fakeWork(...durations: number[]) {
  let now = 1_000;
  let calls = 0;
  const call = (): boolean => {
    now += durations[calls++ % durations.length] ?? 0;
    return true;
  };
  return { clock: () => now, call, calls: () => calls };
}

test.each([
  { duration: 50, timed: 1 },
  { duration: 10, timed: 1 },
  { duration: 5, timed: 3 },
  { duration: 3, timed: 7 },
  { duration: 0.5, timed: 31 },
])(
  "a call of $duration ms is timed $timed times to reach 10 ms, after one that is not",
  async ({ duration, timed }) => {
    const { clock, call, calls } = fakeWork(duration);
    expect(await timeCalls(call, { clock, minimumMs: 10 })).toBe(duration);
    expect(calls()).toBe(1 + timed);
  },
);

test("calls of different length give their mean, without the first", async () => {
  const { clock, call } = fakeWork(1_000, 3, 4, 8);
  expect(await timeCalls(call, { clock, minimumMs: 10 })).toBe(5);
});

test("an asynchronous call is waited for", async () => {
  const { clock, call } = fakeWork(20);
  const later = async (): Promise<boolean> => {
    await Promise.resolve();
    return call();
  };
  expect(await timeCalls(later, { clock, minimumMs: 10 })).toBe(20);
});

test("one wrong result stops the measurement", async () => {
  const { clock, call, calls } = fakeWork(1);
  const wrongAt6 = (): boolean => call() && calls() !== 6;
  await expect(timeCalls(wrongAt6, { clock, minimumMs: 10 })).rejects.toThrow("wrong result");
  await expect(timeCalls(async () => false, { clock, minimumMs: 10 })).rejects.toThrow("wrong result");
});
