import { describe, expect, test } from "vitest";
import { AUTH_SCHEMES, authSchemeOf } from "./auth-scheme.ts";

describe("authSchemeOf", () => {
  test.each([
    ["Bearer abcdefgh", "bearer"],
    ["  BASIC dXNlcjpwYXNz", "basic"],
    ["scram-sha-256 data=x", "scram-sha-256"],
    ["bearer", "bearer"],
    ["Bearer\tabc", "bearer"],
  ])("the scheme of %j is %s", (header, scheme) => {
    expect(authSchemeOf(header)).toBe(scheme);
  });

  test.each(["S3cretTokenValue99", "hunter2 Bearer", "Bearer,x", "", "token abc", "other"])(
    "%j has no registered scheme, so not a letter of it is kept",
    (header) => {
      expect(authSchemeOf(header)).toBe("other");
    },
  );

  test("no header has no scheme", () => {
    expect(authSchemeOf(undefined)).toBeUndefined();
  });

  test("every answer is one that a recording may hold", () => {
    expect(AUTH_SCHEMES).toContain("other");
    expect(AUTH_SCHEMES.map((scheme) => authSchemeOf(`${scheme} x`))).toEqual(AUTH_SCHEMES);
  });
});
