import { describe, expect, test } from "vitest";
import { parseTime } from "./parse-time.ts";

const NEW_YEAR = Date.UTC(2026, 0, 1);

describe("parseTime", () => {
  test.each([
    ["a date is its first moment in UTC", "2026-01-01", NEW_YEAR],
    ["a time with milliseconds", "2026-01-01T00:00:00.250Z", NEW_YEAR + 250],
    ["a time without seconds", "2026-01-01T00:01Z", NEW_YEAR + 60_000],
    ["a time without a zone is in UTC", "2026-01-01T00:00:00", NEW_YEAR],
    ["an offset to the east is earlier", "2026-01-01T05:30:00+05:30", NEW_YEAR],
    ["an offset to the west is later", "2025-12-31T16:00:00-0800", NEW_YEAR],
    ["microseconds are a fraction", "2026-01-01T00:00:00.000250Z", NEW_YEAR + 0.25],
    ["a leap day", "2024-02-29", Date.UTC(2024, 1, 29)],
  ])("%s", (_, text, ms) => {
    expect(parseTime(text)).toBe(ms);
  });

  test.each([
    "",
    "yesterday",
    "2026",
    "2026-1-1",
    "2026-02-30",
    "2025-02-29",
    "2026-13-01",
    "2026-01-01T24:00:00Z",
    "1767225600000",
  ])("%j is no time", (text) => {
    expect(parseTime(text)).toBeUndefined();
  });
});
