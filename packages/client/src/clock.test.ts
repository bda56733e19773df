import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { systemClock } from "./clock.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => vi.useRealTimers());

test("it tells the time of day and never goes back", () => {
  const [before, now, after] = [systemClock.now(), Date.now(), systemClock.now()];
  expect(Math.abs(now - before)).toBeLessThan(1_000);
  expect(after).toBeGreaterThanOrEqual(before);
});

test("it runs something once, when it is due", () => {
  const run = vi.fn();
  systemClock.after(100, run);
  vi.advanceTimersByTime(99);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(run).toHaveBeenCalledTimes(1);
});

test("what is cancelled does not run, and leaves no timer", () => {
  const run = vi.fn();
  systemClock.after(100, run)();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(100);
  expect(run).not.toHaveBeenCalled();
});

test.each([2 ** 31, Number.POSITIVE_INFINITY])("a wait of %d ms does not end at once", (ms) => {
  const run = vi.fn();
  systemClock.after(ms, run);
  vi.advanceTimersByTime(2 ** 31 - 2);
  expect(run).not.toHaveBeenCalled();
});
