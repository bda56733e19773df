import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differences } from "./differences.ts";
import { jsonPointer } from "./json-pointer.ts";
import type { Json } from "./recording.ts";

const SEED = 20_261_124;
const anyJson = fc.jsonValue({ maxDepth: 5 }).map((value) => JSON.parse(JSON.stringify(value)) as Json);

describe("differences", () => {
  test("the order of keys makes no difference", () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(differences(value, reversed(value))).toEqual([]);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  test("any changed leaf is found, at its pointer and nowhere else", () => {
    fc.assert(
      fc.property(anyJson, fc.nat(), (value, choice) => {
        const leaves = leavesOf(value);
        const leaf = leaves[choice % leaves.length] ?? "";
        const found = differences(value, reversed(changed(value, leaf)));
        expect(found.map(({ pointer }) => pointer)).toEqual([leaf]);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  test("the order of a list does make a difference", () => {
    expect(differences([1, 2], [2, 1]).map(({ pointer }) => pointer)).toEqual(["/0", "/1"]);
  });

  test.each<[Json | undefined, Json | undefined]>([
    [{}, []],
    [null, undefined],
    [null, {}],
    ["1", 1],
    [0, false],
    [{ "0": "a" }, ["a"]],
    [JSON.parse('{"__proto__":1}'), {}],
  ])("%j and %j differ", (recorded, asked) => {
    expect(differences(recorded, asked)).toHaveLength(1);
  });
});

/** The same value with the keys of every object in reverse. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, item]) => [key, reversed(item)]));
}

/** Pointers to everything that holds nothing else; an empty list or object counts as a leaf. */
function leavesOf(value: Json, pointer = ""): string[] {
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) return [pointer];
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, jsonPointer(pointer, key)));
}

function changed(value: Json, leaf: string, pointer = ""): Json {
  if (pointer === leaf) return value === "changed" ? "changed again" : "changed";
  if (Array.isArray(value)) return value.map((item, index) => changed(item, leaf, jsonPointer(pointer, String(index))));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, changed(item, leaf, jsonPointer(pointer, key))]);
  return Object.fromEntries(entries);
}
