import { describe, expect, test } from "vitest";
import { readRecordings } from "../../read-recordings.ts";
import type { Json } from "../../recording.ts";
import { Detector } from "./detector.ts";

const detector = new Detector();

describe("Detector", () => {
  test.each([
    ["private-key", "-----BEGIN RSA PRIVATE KEY-----\nMIIE"],
    ["jwt", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"],
    ["bearer-token", "Authorization: Bearer abcd1234efgh"],
    ["api-key", "AKIAIOSFODNN7EXAMPLE"],
    ["api-key", `AIza${"Sy".repeat(17)}`],
    ["api-key", "sk_live_4eC39HqLyjWD"],
    ["api-key", `ghp_${"aB3".repeat(12)}`],
    ["api-key", "xoxb-123456789012-abcdef"],
    ["url-credentials", "postgres://admin:hunter2@db.test/x"],
    ["email", "write to jane.doe@corp.test"],
    ["email", encodeURIComponent("jane@corp.test")],
    ["email", Buffer.from("jane@corp.test").toString("base64url")],
    ["phone", "+33 6 12 34 56 78"],
    ["phone", "call (415) 555-0132"],
    ["ip-address", "from 192.168.10.20"],
    ["ip-address", "2001:db8:0:0:0:ff00:42:8329"],
    ["ip-address", "fe80::1ff:fe23"],
    ["card-number", "4111 1111 1111 1111"],
    ["iban", "DE89370400440532013000"],
    ["entropy", "9f86d081884c7d659a2feaa0c55ad015"],
    ["entropy", "kJ8s0vQx2LmZr7TnWb4Y"],
    ["entropy", "xkqzvwpjtrmbhgnd"],
    ["entropy", "12345678abcdefab12345678abcdefab12345678"],
    ["long-text", "a ".repeat(3000)],
  ])("the rule %s finds %s", (rule, text) => {
    expect(detector.ruleFor(text)).toBe(rule);
  });

  test.each([
    "enrichCompanyFromDomain",
    "computedConfigsS3Filename",
    "x_ratelimit_remaining",
    "googleAnalytics4EventsV2Export",
    "orchestration_records_v2",
    "018f3c5e-7b1a-4000-8000-0123456789ab",
    "application/vnd.api+json; charset=utf-8",
    "Wed, 21 Oct 2026 07:28:00 GMT",
    "@cargo-records/mock",
    "1.0.0",
    "4111 1111 1111 1112",
  ])("no rule finds %s", (text) => {
    expect(detector.ruleFor(text)).toBeUndefined();
  });

  test("no rule finds a key, a status or a slug of any recording", async () => {
    const words = (await readRecordings()).flatMap(({ recordings }) => {
      return recordings.flatMap(({ exchange }) => wordsOf(exchange as unknown as Json, ""));
    });
    expect(words.length).toBeGreaterThan(1000);
    expect([...new Set(words)].filter((word) => detector.ruleFor(word) !== undefined)).toEqual([]);
  });

  test("a pattern of one's own is added, and cannot take the place of a built-in one", () => {
    const own = new Detector({ patterns: { email: /never/, account: /ACC-\d+/g } });
    expect(own.ruleFor("jane@corp.test")).toBe("email");
    expect([own.ruleFor("ACC-1"), own.ruleFor("ACC-2"), own.ruleFor("a ACC-3")]).toEqual([
      "account",
      "account",
      "account",
    ]);
  });
});

function wordsOf(value: Json, name: string): string[] {
  if (typeof value === "string") return /status|kind|slug/i.test(name) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [
    ...(Array.isArray(value) ? [] : [key]),
    ...wordsOf(member, Array.isArray(value) ? name : key),
  ]);
}
