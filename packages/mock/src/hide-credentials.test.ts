import { describe, expect, test } from "vitest";
import { hideCredentials } from "./hide-credentials.ts";

describe("hideCredentials", () => {
  test.each([
    ["a bearer token", { authorization: "Bearer abcdef" }, "Bearer abcdef", "(hidden)"],
    ["a token without its scheme", { authorization: "Bearer abcdef" }, "x abcdef x", "x (hidden) x"],
    ["the value of a cookie", { cookie: "a=1; session=abcdef" }, "abcdef", "(hidden)"],
    [
      "a secret that begins with another",
      { cookie: "a=abcdef; b=abcdef-ghi" },
      "abcdef-ghi abcdef",
      "(hidden) (hidden)",
    ],
    ["a token in a URL", { "x-api-key": "ab/cd+ef" }, "?t=ab%2Fcd%2Bef", "?t=(hidden)"],
    ["a token in JSON", { "x-api-key": 'ab"cdef' }, JSON.stringify('ab"cdef'), '"(hidden)"'],
    ["a token in a JSON pointer", { "proxy-authorization": "Basic ab/cd~ef" }, "/body/ab~1cd~0ef", "/body/(hidden)"],
  ])("hides %s", (_, headers, text, hidden) => {
    expect(hideCredentials(new Headers(headers as Record<string, string>))(text)).toBe(hidden);
  });

  test("leaves other headers, schemes and very short values alone", () => {
    const hide = hideCredentials(new Headers({ authorization: "Bearer abc", accept: "application/json" }));
    expect(hide("a Bearer of abc takes application/json")).toBe("a Bearer of abc takes application/json");
  });
});
