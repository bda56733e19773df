import fc from "fast-check";
import { expect, test } from "vitest";
import { checkBaseUrl } from "./base-url.ts";

test.each([
  ["https://api.getcargo.io/v1", "https://api.getcargo.io/v1"],
  ["https://api.getcargo.io/v1/", "https://api.getcargo.io/v1"],
  ["http://127.0.0.1:4010/v1", "http://127.0.0.1:4010/v1"],
  ["http://localhost:4010", "http://localhost:4010"],
  ["http://[::1]:4010/v1", "http://[::1]:4010/v1"],
])("%s is used as %s", (given, used) => {
  expect(checkBaseUrl(given)).toBe(used);
});

test.each([
  ["api.getcargo.io/v1", "not an absolute URL"],
  ["http://api.getcargo.io/v1", "is http://api.getcargo.io, which would send the token unencrypted"],
  ["http://127.0.0.1.example.com", "unencrypted"],
  ["ftp://127.0.0.1/v1", "unencrypted"],
  ["https://api.getcargo.io/v1?a=b", "a query or a fragment"],
])("%s is refused", (given, message) => {
  expect(() => checkBaseUrl(given)).toThrow(message);
});

test("a password in the URL is refused and not repeated", () => {
  const use = () => checkBaseUrl("https://me:hunter2@api.getcargo.io/v1");
  expect(use).toThrow("holds a user name or password");
  expect(use).not.toThrow(/hunter2/);
});

test("plain http goes to loopback only", () => {
  fc.assert(
    fc.property(fc.domain(), (host) => {
      expect(() => checkBaseUrl(`http://${host}/v1`)).toThrow("unencrypted");
    }),
    { seed: 1 },
  );
});
