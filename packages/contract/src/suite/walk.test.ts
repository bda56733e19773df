import { describe, expect, test } from "vitest";
import type { Json } from "../document.ts";
import { isOfType, walk } from "./walk.ts";

const ROOT = "#/components/schemas/Root";
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const tagged = (tag: string, more: Json = {}) => ({
  type: "object",
  properties: { kind: { const: tag }, size: { type: "number" }, ...more },
});

/** Each value by its pointer-like path, with the places that speak about it, told from the root schema. */
function placesIn(root: Json, body: Json, schemas: Json = {}): Record<string, string[]> {
  const document = { components: { schemas: { Root: root, ...schemas } } };
  return Object.fromEntries(
    [...walk(document, ROOT, body)].map(({ at, schemas: found }) => [
      at.join("."),
      found.map(({ place }) => place.replace(ROOT, "").replace("#/components/schemas/", "")),
    ]),
  );
}

test("a value comes before those inside it, with its keys and itself", () => {
  const document = { components: { schemas: { Root: {} } } };
  const body = { list: [{ a: null }], b: "text" };
  expect([...walk(document, ROOT, body)].map(({ at, value }) => [at, value])).toEqual([
    [[], body],
    [["list"], body.list],
    [["list", 0], body.list[0]],
    [["list", 0, "a"], null],
    [["b"], "text"],
  ]);
});

describe("what speaks about a value", () => {
  test("properties and items, each by its own place", () => {
    const root = { properties: { list: { items: { properties: { a: {} } } } } };
    expect(placesIn(root, { list: [{ a: 1 }] })).toEqual({
      "": [""],
      list: ["/properties/list"],
      "list.0": ["/properties/list/items"],
      "list.0.a": ["/properties/list/items/properties/a"],
    });
  });

  test("a reference and what it refers to, over several steps", () => {
    const root = { properties: { a: ref("A") } };
    expect(placesIn(root, { a: 1 }, { A: ref("B"), B: { type: "number" } })).toMatchObject({
      a: ["/properties/a", "A", "B"],
    });
  });

  test("what stands beside a reference", () => {
    const root = { ...ref("A"), properties: { own: {} } };
    expect(placesIn(root, { own: 1, base: 2 }, { A: { properties: { base: {} } } })).toMatchObject({
      own: ["/properties/own"],
      base: ["A/properties/base"],
    });
  });

  test("every part of allOf", () => {
    const root = { allOf: [ref("A"), { properties: { a: {} } }] };
    expect(placesIn(root, { a: 1 }, { A: { properties: { a: {} } } })).toMatchObject({
      "": ["", "/allOf/0", "A", "/allOf/1"],
      a: ["A/properties/a", "/allOf/1/properties/a"],
    });
  });

  test.each(["oneOf", "anyOf"])("the branch of %s that its constant names", (key) => {
    const root = { [key]: [ref("A"), ref("B")] };
    const schemas = { A: tagged("a"), B: { allOf: [tagged("b")] } };
    expect(placesIn(root, { kind: "b", size: 1 }, schemas)).toMatchObject({
      "": ["", `/${key}/1`, "B", "B/allOf/0"],
      size: ["B/allOf/0/properties/size"],
    });
  });

  test("the branch whose type fits, for null and for lists", () => {
    const root = { items: { anyOf: [{ type: ["array", "string"], items: {} }, tagged("a"), { type: "null" }] } };
    expect(placesIn(root, [null, [1], { kind: "a" }])).toMatchObject({
      "0": ["/items", "/items/anyOf/2"],
      "1": ["/items", "/items/anyOf/0"],
      "1.0": ["/items/anyOf/0/items"],
      "2": ["/items", "/items/anyOf/1"],
    });
  });

  test("a list that may be null, whether it is or not", () => {
    const root = { properties: { nodes: { type: ["array", "null"], items: {} } } };
    expect(placesIn(root, { nodes: null })).toEqual({ "": [""], nodes: ["/properties/nodes"] });
    expect(placesIn(root, { nodes: [1] })).toMatchObject({ "nodes.0": ["/properties/nodes/items"] });
  });

  test("a key with a slash or a tilde, escaped in the place", () => {
    expect(placesIn({ properties: { "a/b~c": {} } }, { "a/b~c": 1 })).toMatchObject({
      "a/b~c": ["/properties/a~1b~0c"],
    });
  });
});

describe("nothing speaks about", () => {
  test.each<[what: string, root: Json, body: Json, at: string]>([
    ["a key beside the properties", { properties: {}, additionalProperties: true }, { a: 1 }, "a"],
    ["a key that every object inherits", { properties: {} }, { constructor: 1 }, "constructor"],
    ["a key of a schema without properties", { type: "object" }, { a: 1 }, "a"],
    ["an item of a list without items", { type: "array" }, [1], "0"],
    ["what is inside a key that is not known", { properties: {} }, { a: { b: 1 } }, "a.b"],
    ["a key of a branch that no constant names", { oneOf: [tagged("a", { x: {} })] }, { kind: "z", x: 1 }, "x"],
    ["a key where a list is described", { items: {} }, { a: 1 }, "a"],
    ["an item where an object is described", { properties: { 0: {} } }, ["a"], "0"],
    ["a key that no branch of another type knows", { anyOf: [{ type: "null" }] }, { a: 1 }, "a"],
  ])("%s", (_what, root, body, at) => {
    expect(placesIn(root, body)[at]).toEqual([]);
  });
});

test.each<[type: string, yes: Json[], no: Json[]]>([
  ["null", [null], [undefined, 0, "", {}, []]],
  ["array", [[], [1]], [null, {}, "a"]],
  ["object", [{}], [null, [], "a"]],
  ["integer", [0, -3, 1e21], [0.5, "1", null]],
  ["number", [0.5, 1], ["1", null]],
  ["string", [""], [null, 1]],
  ["boolean", [false], ["false", 0, null]],
])("a value is of the type %s or is not", (type, yes, no) => {
  expect([...yes, ...no].filter((value) => isOfType(type, value))).toEqual(yes);
});
