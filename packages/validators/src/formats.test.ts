import fc from "fast-check";
import { expect, test } from "vitest";
import { isDate, isDateTime, isUuid } from "./formats.ts";

test.each([
  ["3c90c3cc-0d44-4b50-8888-8dd25736052a", true],
  ["3C90C3CC-0D44-4B50-8888-8DD25736052A", true],
  ["00000000-0000-0000-0000-000000000000", true],
  ["3c90c3cc0d444b5088888dd25736052a", false],
  ["urn:uuid:3c90c3cc-0d44-4b50-8888-8dd25736052a", false],
  ["3c90c3cc-0d44-4b50-8888-8dd25736052g", false],
  ["3c90c3cc-0d44-4b50-8888-8dd25736052a\n", false],
])("%o is a UUID: %s", (text, is) => {
  expect(isUuid(text)).toBe(is);
});

test.each([
  ["2025-01-31", true],
  ["2025-04-31", false],
  ["2024-02-29", true],
  ["2025-02-29", false],
  ["1900-02-29", false],
  ["2000-02-29", true],
  ["0000-02-29", true],
  ["2025-00-10", false],
  ["2025-13-10", false],
  ["2025-01-00", false],
  ["2025-1-1", false],
  ["20250101", false],
])("%o is a date: %s", (text, is) => {
  expect(isDate(text)).toBe(is);
});

test.each([
  ["2025-01-15T10:00:00Z", true],
  ["2025-01-15t10:00:00.123456z", true],
  ["2025-01-15 10:00:00+05:30", true],
  ["2025-01-15T23:59:60Z", true],
  ["2025-01-16T00:59:60+01:00", true],
  ["2025-01-15T18:59:60-05:00", true],
  ["2025-01-15T10:00:60Z", false],
  ["2025-01-15T24:00:00Z", false],
  ["2025-01-15T10:60:00Z", false],
  ["2025-01-15T10:00:61Z", false],
  ["2025-01-15T10:00:00", false],
  ["2025-01-15T10:00:00+0100", false],
  ["2025-01-15T10:00:00+24:00", false],
  ["2025-01-15T10:00Z", false],
  ["2025-02-30T10:00:00Z", false],
  ["2025-01-15", false],
  ["", false],
])("%o is a time: %s", (text, is) => {
  expect(isDateTime(text)).toBe(is);
});

test("every date has the form that JavaScript writes, and is a date and a time", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("0000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }), (date) => {
      const text = date.toISOString();
      expect([isDate(text.slice(0, 10)), isDateTime(text)]).toEqual([true, true]);
    }),
    { numRuns: 2_000, seed: 1 },
  );
});
