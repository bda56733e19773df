import { describe, expect, test } from "vitest";
import type { Json } from "../openapi.ts";
import { SpecError } from "../spec-error.ts";
import { compileCheck } from "./compile-check.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const branch = (tag: Json, properties: Json = {}) => ({
  type: "object",
  required: ["kind", ...Object.keys(properties)],
  properties: { kind: { const: tag }, ...properties },
});
const A = branch("a", { size: { type: "number" } });
const B = branch("b", { name: { type: "string" } });

describe.each(["oneOf", "anyOf"])("in %s, a constant tells the branches apart", (keyword) => {
  test.each<[what: string, union: Json]>([
    ["written in place", { [keyword]: [A, B] }],
    ["referred to", { [keyword]: [ref("A"), ref("B")] }],
    ["part of allOf", { [keyword]: [{ allOf: [ref("A")] }, { allOf: [ref("B")] }] }],
    ["one value of an enum", { [keyword]: [A, { ...B, properties: { ...B.properties, kind: { enum: ["b"] } } }] }],
  ])("%s, without a discriminator", (_what, union) => {
    const { faultsIn } = compileCheck(union, { A, B });
    expect(faultsIn({ kind: "a", size: 1 })).toBeUndefined();
    expect(faultsIn({ kind: "b", name: 5 })).toEqual(["/name text"]);
    expect(faultsIn({ kind: "c" })).toEqual(['/kind "a" or "b"']);
    expect(faultsIn({})).toEqual(['/kind "a" or "b"']);
    expect([null, [], "a"].map(faultsIn)).toEqual([["an object"], ["an object"], ["an object"]]);
  });
});

test.each([
  ["true and false", true, false],
  ["numbers", 1, 2],
  ["null and a text", null, "null"],
  ["texts with quotes", 'a"', "a'\n"],
])("constants may be %s", (_what, one, other) => {
  const { faultsIn } = compileCheck({ oneOf: [branch(one, { x: {} }), branch(other, { y: {} })] });
  expect([faultsIn({ kind: one, x: 1 }), faultsIn({ kind: other, y: 1 })]).toEqual([undefined, undefined]);
  expect(faultsIn({ kind: one, y: 1 })).toEqual(["/x a value"]);
});

describe("each branch is tried where no constant tells them apart", () => {
  test.each<[what: string, branches: Json[], oneOf: boolean]>([
    ["the constants are the same", [A, branch("a", { name: { type: "string" } })], false],
    ["a constant is not required", [A, { ...B, required: ["name"] }], true],
    ["a branch has two constants", [A, { ...B, properties: { ...B.properties, kind: { enum: ["b", "c"] } } }], true],
    ["a branch may be a list", [A, { ...B, type: ["object", "array"] }], true],
    ["a branch does not say its type", [A, { required: B.required, properties: B.properties }], true],
  ])("because %s", (_what, branches, isOne) => {
    const { faultsIn } = compileCheck({ oneOf: branches });
    expect(faultsIn({ kind: "a", size: 1 })).toBeUndefined();
    expect(faultsIn({ kind: "z" })).toEqual(["one of 2 forms"]);
    // What fits both branches is refused by oneOf.
    expect(faultsIn({ kind: "a", size: 1, name: "n" }) === undefined).toBe(isOne);
  });

  test("a constant with a name that every object inherits tells nothing", () => {
    const tagged = (tag: string) => ({
      type: "object",
      required: ["constructor"],
      properties: { constructor: { const: tag } },
    });
    const { faultsIn } = compileCheck({ oneOf: [tagged("a"), tagged("b")] });
    expect([faultsIn({ constructor: "a" }), faultsIn({})]).toEqual([undefined, ["one of 2 forms"]]);
  });

  test("anyOf takes what fits several, oneOf what fits one", () => {
    const branches = [
      { type: "number", minimum: 0 },
      { type: "number", maximum: 9 },
    ];
    expect([-1, 5, 10].map(compileCheck({ anyOf: branches }).faultsIn)).toEqual([undefined, undefined, undefined]);
    expect([-1, 5, 10].map(compileCheck({ oneOf: branches }).faultsIn)).toEqual([
      undefined,
      ["one of 2 forms"],
      undefined,
    ]);
  });
});

test("what stands beside a union is asked as well", () => {
  const { faultsIn } = compileCheck({
    ...branch("a", { id: { type: "string" } }),
    anyOf: [{ required: ["x"] }, { required: ["y"] }],
  });
  expect(faultsIn({ kind: "a", id: "i", y: 1 })).toBeUndefined();
  expect(faultsIn({ kind: "a", id: 5, y: 1 })).toEqual(["/id text"]);
  expect(faultsIn({ kind: "a", id: "i" })).toEqual(["one of 2 forms"]);
});

describe("a closed union", () => {
  test("knows the properties of the branch that is meant, and those beside it", () => {
    const { faultsIn } = compileCheck(
      { properties: { id: {} }, oneOf: [ref("A"), ref("B")], unevaluatedProperties: false },
      { A, B },
    );
    expect(faultsIn({ kind: "a", size: 1, id: 1 })).toBeUndefined();
    expect(faultsIn({ kind: "a", size: 1, name: "of the other" })).toEqual(["/name no such property"]);
  });

  test("leaves open the branch that is open on purpose", () => {
    const open = { ...A, additionalProperties: true };
    const { faultsIn } = compileCheck({ oneOf: [open, B], unevaluatedProperties: false });
    expect(faultsIn({ kind: "a", size: 1, more: 1 })).toBeUndefined();
    expect(faultsIn({ kind: "b", name: "n", more: 1 })).toEqual(["/more no such property"]);
  });

  test.each<[what: string, schema: Json]>([
    ["without constants", { oneOf: [{ required: ["x"] }, { required: ["y"] }] }],
    ["beside another", { oneOf: [A, B], anyOf: [A, B] }],
    ["with null", { anyOf: [A, { type: "null" }] }],
  ])("%s is refused", (_what, schema) => {
    const closed = { ...schema, unevaluatedProperties: false };
    expect(() => compileCheck(closed)).toThrow(SpecError);
    expect(() => compileCheck(closed)).toThrow(
      `An object that is closed by unevaluatedProperties can have one union, whose branches differ in a constant: ${JSON.stringify(closed)}.`,
    );
  });
});
