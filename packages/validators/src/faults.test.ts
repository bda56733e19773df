import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at, type Faults, fail, failAt } from "./faults.ts";

const empty = (...path: (string | number)[]): Faults => ({ issues: [], path });

describe("without a place to note it", () => {
  test("a fault ends the check", () => {
    expect([fail(undefined, 1, "text"), failAt(undefined, {}, "a", "text")]).toEqual([false, false]);
  });

  test("there is no place inside either", () => {
    expect(at(undefined, "a")).toBeUndefined();
  });
});

describe("with a place", () => {
  test("a fault is noted and the check goes on", () => {
    const faults = empty("records", 0);
    expect([fail(faults, 5, "text"), fail(faults, null, "a list")]).toEqual([true, true]);
    expect(faults.issues).toEqual([
      { message: "expected text, got 5", path: ["records", 0], pointer: "/records/0", expected: "text", got: "5" },
      {
        message: "expected a list, got null",
        path: ["records", 0],
        pointer: "/records/0",
        expected: "a list",
        got: "null",
      },
    ]);
  });

  test("the whole value has the empty pointer", () => {
    const faults = empty();
    fail(faults, 5, "text");
    expect(faults.issues).toMatchObject([{ path: [], pointer: "" }]);
  });

  test("a place inside notes into the same list, and the place around stays where it was", () => {
    const faults = empty("records");
    fail(at(at(faults, 0), "id"), 5, "text");
    expect(faults.issues).toMatchObject([{ pointer: "/records/0/id" }]);
    expect(faults.path).toEqual(["records"]);
  });

  test("a member is told by its key, own or not there", () => {
    const faults = empty("a");
    failAt(faults, { b: 5 }, "b", "text");
    failAt(faults, [5], 0, "text");
    failAt(faults, {}, "c");
    failAt(faults, {}, "constructor", "text");
    expect(faults.issues.map(({ pointer, message }) => `${pointer} ${message}`)).toEqual([
      "/a/b expected text, got 5",
      "/a/0 expected text, got 5",
      "/a/c expected a value, got nothing",
      "/a/constructor expected text, got nothing",
    ]);
  });
});

test.each([
  ["a/b", "/a~1b"],
  ["a~b", "/a~0b"],
  ["~1", "/~01"],
  ["", "/"],
  ["ünï", "/ünï"],
])("the key %j is %j in a pointer", (key, pointer) => {
  const faults = empty(key);
  fail(faults, 1, "text");
  expect(faults.issues).toMatchObject([{ pointer }]);
});

test("every path can be read back from its pointer", () => {
  const key = fc.string({ unit: fc.constantFrom("a", "/", "~", "0", "1"), maxLength: 5 });
  fc.assert(
    fc.property(fc.array(key, { maxLength: 4 }), (path) => {
      const faults = empty(...path);
      fail(faults, 1, "text");
      const segments = faults.issues[0]?.pointer.split("/").slice(1) ?? [];
      expect(segments.map((text) => text.replaceAll("~1", "/").replaceAll("~0", "~"))).toEqual(path);
    }),
    { numRuns: 500, seed: 1 },
  );
});
