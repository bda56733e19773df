import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findJsonError } from "./find-json-error.ts";

const SEED = 20_261_124;

describe("findJsonError", () => {
  test.each([
    ["", 1, 1],
    ["{", 1, 2],
    ['{\n  "a": 1,\n}', 3, 1],
    ['{\n  "a": 01\n}', 2, 9],
    ['{\n  "a" 1\n}', 2, 7],
    ["[1 2]", 1, 4],
    ["[1,]", 1, 4],
    ["[}", 1, 2],
    ["{} {}", 1, 4],
    ['["open]', 1, 2],
    ['["\\x"]', 1, 2],
    ["nul", 1, 1],
    ["\ufeff{}", 1, 1],
  ])("%j stops being JSON at line %i, column %i", (text, line, column) => {
    expect(findJsonError(text)).toEqual({ line, column });
  });

  test("finds an error exactly where JSON.parse does", () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.nat({ max: 2 }), fc.constantFrom(...'{}[],:"\\x01 \n-.e'))
      .map(([text, at, removed, added]) => {
        const from = at % (text.length + 1);
        return text.slice(0, from) + added + text.slice(from + removed);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), damaged), (text) => {
        expect(findJsonError(text) === undefined).toBe(isJson(text));
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
