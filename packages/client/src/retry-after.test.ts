import fc from "fast-check";
import { expect, test } from "vitest";
import { retryAfterMs } from "./retry-after.ts";

const NOW = Date.UTC(2025, 0, 15, 10);
const ask = (headers: Record<string, string>) => retryAfterMs(new Headers(headers), NOW);

test.each([
  ["seconds", { "retry-after": "120" }, 120_000],
  ["no seconds", { "retry-after": "0" }, 0],
  ["parts of a second", { "retry-after": "1.5" }, 1_500],
  ["a date", { "retry-after": "Wed, 15 Jan 2025 10:00:30 GMT" }, 30_000],
  ["a date of the old form", { "retry-after": "Wednesday, 15-Jan-25 10:00:30 GMT" }, 30_000],
  ["a date that has passed", { "retry-after": "Wed, 15 Jan 2025 09:00:00 GMT" }, 0],
  ["milliseconds", { "retry-after-ms": "250" }, 250],
  ["milliseconds, which say more than seconds", { "retry-after-ms": "250", "retry-after": "9" }, 250],
  ["seconds beside milliseconds that are no number", { "retry-after-ms": "soon", "retry-after": "9" }, 9_000],
])("%s are understood", (_form, headers, ms) => {
  expect(ask(headers)).toBe(ms);
});

test.each(["", "soon", "-5", "1e3", "0x10", "1.5.2", "5 s", "2025-01-15", "May 5", "99999999999", "Wed, 99 Foo GMT"])(
  "%j does not say when",
  (value) => {
    expect(ask({ "retry-after": value })).toBeUndefined();
  },
);

test("no header does not say when", () => {
  expect(ask({})).toBeUndefined();
});

test("every date is waited for to the second, and none is waited for backwards", () => {
  const min = new Date(Date.UTC(1971, 0));
  const max = new Date(Date.UTC(9999, 11));
  fc.assert(
    fc.property(fc.date({ min, max, noInvalidDate: true }), (date) => {
      const seconds = Math.floor(date.getTime() / 1_000);
      expect(ask({ "retry-after": date.toUTCString() })).toBe(Math.max(0, seconds * 1_000 - NOW));
    }),
    { seed: 1 },
  );
});

test("whatever a server writes, the wait is none or an amount that leads to a date", () => {
  const text = fc.oneof(
    fc.string(),
    fc.double().map(String),
    fc.bigInt().map(String),
    fc.date().map((date) => String(date)),
  );
  fc.assert(
    fc.property(text, text, (seconds, ms) => {
      const clean = (value: string) => value.replace(/[^\x20-\x7e]/g, "");
      const wait = ask({ "retry-after": clean(seconds), "retry-after-ms": clean(ms) });
      if (wait === undefined) return;
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(new Date(NOW + wait).getTime()).not.toBeNaN();
    }),
    { seed: 1, numRuns: 1_000 },
  );
});
