import { describe, expect, test } from "vitest";
import type { Json } from "../openapi.ts";
import { compileCheck } from "./compile-check.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: Json, more: Json = {}) => ({ type: "object", properties, ...more });

test.each<[schema: Json, valid: Json[], faults: [value: Json, ...faults: string[]][]]>([
  [
    { type: "array", items: { type: "string" }, maxItems: 2 },
    [[], ["a"]],
    [
      [["a", 1, "b"], "a list of at most 2 items", "/1 text"],
      [{}, "a list of at most 2 items"],
    ],
  ],
  [
    object({ a: {} }),
    [{}, { a: null, b: 1 }],
    [
      [[], "an object"],
      [null, "an object"],
      ["a", "an object"],
    ],
  ],
  [
    object({ a: { type: "string" } }, { required: ["a", "b"] }),
    [{ a: "", b: null }],
    [
      [{}, "/a text", "/b a value"],
      [[], "/a text", "/b a value"],
    ],
  ],
  [object({ a: { type: "string" } }, { type: ["object", "null"] }), [null, {}], [[5, "an object or null"]]],
  [{ properties: { a: { type: "string" } } }, [{}, [], "text", 5, null], [[{ a: 1 }, "/a text"]]],
  [
    object({ a: {} }, { additionalProperties: false, minProperties: 1 }),
    [{ a: 1 }],
    [
      [{ b: 1 }, "/b no such property"],
      [{}, "an object with at least 1 keys"],
    ],
  ],
  [object({ a: {} }, { additionalProperties: { type: "string" } }), [{ a: 1, b: "x" }], [[{ b: 1 }, "/b text"]]],
  [
    object({ a: object({ b: { type: "string" } }) }, { required: ["a"] }),
    [{ a: {} }],
    [
      [{}, "/a an object"],
      [{ a: { b: 1 } }, "/a/b text"],
    ],
  ],
  [
    { allOf: [object({ a: {} }), object({ b: {} })], unevaluatedProperties: false },
    [{ a: 1, b: 2 }],
    [[{ c: 1 }, "/c no such property"]],
  ],
])("%j lets pass and refuses what it says", (schema, valid, faults) => {
  const { faultsIn } = compileCheck(schema);
  expect(valid.map(faultsIn)).toEqual(valid.map(() => undefined));
  for (const [value, ...told] of faults) expect(faultsIn(value)?.toSorted()).toEqual(told.toSorted());
});

describe("a required property that is missing is told", () => {
  test.each<[what: string, schema: Json]>([
    ["anything", {}],
    ["anything, by reference", ref("Any")],
    ["a union with anything", { anyOf: [{}, { type: "string" }] }],
    ["one form that takes anything", { oneOf: [{}] }],
    ["an object, or anything else", { properties: { b: { type: "string" } } }],
    ["a list, or anything else", { items: { type: "string" } }],
  ])("where it may be %s", (_what, schema) => {
    const { faultsIn } = compileCheck(object({ a: schema }, { required: ["a"] }), { Any: {} });
    expect(faultsIn({})).toHaveLength(1);
    expect(faultsIn([])).toHaveLength(1);
    expect(faultsIn({ a: 5 })).toBeUndefined();
  });
});

test("the schema of a tree checks every level", () => {
  const { faultsIn } = compileCheck(ref("Tree"), { Tree: object({ left: ref("Tree"), name: { type: "string" } }) });
  expect(faultsIn({ left: { left: { name: "deep" } } })).toBeUndefined();
  expect(faultsIn({ left: { left: { name: 5 } }, name: 6 })).toEqual(["/left/left/name text", "/name text"]);
});

test("the same schema gives the same text, and is written once however often it is used", () => {
  const item = object({ a: { type: "string" } });
  const schemas = { Page: object({ one: item, other: item, more: { type: "array", items: ref("Item") } }), Item: item };
  const { code } = compileCheck(ref("Page"), schemas);
  expect(compileCheck(ref("Page"), structuredClone(schemas)).code).toBe(code);
  expect(code.match(/^function \w+/gm)).toEqual([
    "function checkPage",
    "function checkPageOne",
    "function checkPageMore",
    "function checkItem",
  ]);
});

test("schemas whose names are alike get functions of their own", () => {
  const one = object({ "a-b": object({ x: {} }), a_b: object({ y: {} }) });
  expect(compileCheck(one).code.match(/^function \w+/gm)).toEqual([
    "function checkRoot",
    "function checkRootAB",
    "function checkRootAB2",
  ]);
});
