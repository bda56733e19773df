import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Faults, fail } from "./faults.ts";
import { noOthers, others, own } from "./members.ts";

const isText = (value: unknown, faults?: Faults): boolean => typeof value === "string" || fail(faults, value, "text");
const parsed = (text: string): Record<string, unknown> => JSON.parse(text);

function faultsOf(check: (faults: Faults) => boolean): { pointer: string; expected: string }[] {
  const faults: Faults = { issues: [], path: ["at"] };
  expect(check(faults)).toBe(true); // goes on, to find the others
  return faults.issues.map(({ pointer, expected }) => ({ pointer, expected }));
}

describe("own", () => {
  test("hands out what the object itself has, whatever its name", () => {
    expect(own({ constructor: 1 }, "constructor")).toBe(1);
    expect(own(parsed('{ "__proto__": 1 }'), "__proto__")).toBe(1);
    expect(own({ a: null }, "a")).toBeNull();
  });

  test.each(["constructor", "toString", "__proto__", "a"])(
    "hands out nothing for %s when it is inherited or missing",
    (name) => {
      expect(own({}, name)).toBeUndefined();
      expect(own(Object.create({ a: 1 }), name)).toBeUndefined();
    },
  );
});

describe("noOthers", () => {
  test("lets pass what is known, and less", () => {
    expect([noOthers({ a: 1, b: 2 }, ["a", "b"]), noOthers({ a: 1 }, ["a", "b"]), noOthers({}, [])]).toEqual([
      true,
      true,
      true,
    ]);
  });

  test("ends at the first other, when nobody asks which", () => {
    expect(noOthers({ a: 1, b: 2 }, ["a"])).toBe(false);
  });

  test("names every other", () => {
    expect(faultsOf((faults) => noOthers({ first: 1, known: 2, last: undefined }, ["known"], faults))).toEqual([
      { pointer: "/at/first", expected: "no such property" },
      { pointer: "/at/last", expected: "no such property" },
    ]);
  });

  test.each(["constructor", "__proto__", "toString"])("an own %s is an other, an inherited one is none", (name) => {
    expect(noOthers(parsed(`{ "${name}": 1 }`), ["a"])).toBe(false);
    expect(noOthers({}, ["a"])).toBe(true);
  });
});

describe("others", () => {
  test("checks what is not known, and only that", () => {
    expect([others({ a: 1, b: "x" }, ["a"], isText), others({ a: 1, b: 2 }, ["a"], isText)]).toEqual([true, false]);
    expect(faultsOf((faults) => others({ a: 1, bb: 2, cc: "x" }, ["a"], isText, faults))).toEqual([
      { pointer: "/at/bb", expected: "text" },
    ]);
  });

  test.each(["isFinished", "node_slug", "page-size", "line1", "id"])("a fault is placed at a key like %s", (key) => {
    expect(faultsOf((faults) => others({ [key]: 1 }, [], isText, faults))).toMatchObject([{ pointer: `/at/${key}` }]);
  });

  test.each(["sk-q7Zt4mX9vKp2", "AKIAIOSFODNN7EXAMPLE", "a", "ünï", "ada@example.org", "a b", "3c90c3cc", ""])(
    "a fault at a key like %j is placed at the object",
    (key) => {
      expect(faultsOf((faults) => others({ [key]: 1 }, [], isText, faults))).toMatchObject([{ pointer: "/at" }]);
    },
  );

  test("no key with two digits in it, or a capital after another, is told", () => {
    const key = fc.string({ maxLength: 40 }).filter((text) => /\d.*\d|[A-Z]{2}/s.test(text) && text !== "__proto__");
    fc.assert(
      fc.property(key, (name) => {
        expect(faultsOf((faults) => others({ [name]: 1 }, [], isText, faults))).toMatchObject([{ pointer: "/at" }]);
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
