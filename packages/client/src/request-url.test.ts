import fc from "fast-check";
import { expect, test } from "vitest";
import { requestUrl } from "./request-url.ts";

const BASE = "https://api.example.com/v1";

test("without parameters there is no query", () => {
  expect(requestUrl(BASE, "/a/b")).toBe(`${BASE}/a/b`);
});

test("what the path names is filled in, the rest goes into the query", () => {
  expect(requestUrl(BASE, "/runs/{uuid}", { uuid: "a/b", limit: 5 })).toBe(`${BASE}/runs/a%2Fb?limit=5`);
});

test("a list is repeated under its name; nothing is sent for undefined and null", () => {
  const params = { "statuses[]": ["error", "success"], limit: undefined, offset: null, isGroupParent: false };
  expect(requestUrl(BASE, "/a", params)).toBe(
    `${BASE}/a?statuses%5B%5D=error&statuses%5B%5D=success&isGroupParent=false`,
  );
});

test("a missing path parameter is refused by name", () => {
  expect(() => requestUrl(BASE, "/runs/{uuid}")).toThrow('The parameter "uuid" is missing or empty.');
});

test("an object is refused by name", () => {
  expect(() => requestUrl(BASE, "/a", { filter: { a: 1 } })).toThrow('The parameter "filter" is an object.');
});

test("any text reaches the other side as it is", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: "grapheme" }),
      fc.string({ minLength: 1, unit: "grapheme" }),
      (id, q) => {
        fc.pre(id !== "." && id !== "..");
        const url = new URL(requestUrl(BASE, "/runs/{id}", { id, q }));
        expect(decodeURIComponent(url.pathname.slice("/v1/runs/".length))).toBe(id);
        expect(url.searchParams.get("q")).toBe(q);
      },
    ),
    { seed: 1 },
  );
});
