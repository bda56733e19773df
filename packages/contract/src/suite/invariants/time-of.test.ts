import { expect, test } from "vitest";
import { timeOf } from "./time-of.ts";

const NOON = Date.UTC(2025, 0, 15, 12);

test.each(["2025-01-15T12:00:00Z", "2025-01-15T12:00:00.000Z", "2025-01-15T14:30:00+02:30", "2025-01-15 12:00:00Z"])(
  "%s is noon",
  (text) => {
    expect(timeOf(text)).toBe(NOON);
  },
);

test.each([
  "2025-01-15",
  "2025-01-15Z",
  "2025-01-15T12:00:00",
  "2025-01-15T25:00:00Z",
  "at noon, +02:00",
  "",
  "5",
  NOON,
  null,
  undefined,
  ["2025-01-15T12:00:00Z"],
])("%j is no moment", (value) => {
  expect(timeOf(value)).toBeNaN();
});
