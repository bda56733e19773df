import { describe, expect, test } from "vitest";
import type { Document, Json } from "../openapi.ts";
import { type View, viewOf } from "./view.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const documentWith = (schemas: Json): Document => ({ openapi: "3.1.0", paths: {}, components: { schemas } });
const view = (schema: Json, schemas: Json = {}): View => viewOf(documentWith(schemas), schema);

test.each([{}, true])("%j asks nothing", (schema) => {
  expect(view(schema)).toEqual({
    types: undefined,
    values: undefined,
    assertions: [],
    properties: new Map(),
    required: new Set(),
    rest: [],
    items: [],
    unions: [],
    closed: false,
  });
});

describe("what allOf merges", () => {
  test("the schemas of a property, each required name, every assertion", () => {
    const one = { properties: { a: { type: "string" } }, required: ["a"], minProperties: 1 };
    const other = { properties: { a: { maxLength: 3 }, b: {} }, required: ["a", "b"], minProperties: 2 };
    const { properties, required, assertions } = view({ ...one, allOf: [{ allOf: [other] }] });
    expect([...properties]).toEqual([
      ["a", [{ type: "string" }, { maxLength: 3 }]],
      ["b", [{}]],
    ]);
    expect([...required]).toEqual(["a", "b"]);
    expect(assertions).toEqual([
      ["minProperties", 1],
      ["minProperties", 2],
    ]);
  });

  test("items and unions, side by side", () => {
    const { items, unions } = view({
      items: { type: "string" },
      allOf: [{ items: {}, anyOf: [{}] }, { oneOf: [true] }],
    });
    expect(items).toEqual([{ type: "string" }, {}]);
    expect(unions).toEqual([
      { keyword: "anyOf", branches: [{}] },
      { keyword: "oneOf", branches: [true] },
    ]);
  });

  test("what others may be, each beside the names of its own schema", () => {
    const { rest } = view({
      allOf: [
        { properties: { a: {} }, additionalProperties: false },
        { properties: { b: {} }, additionalProperties: { type: "string" } },
        { properties: { c: {} }, additionalProperties: true },
      ],
    });
    expect(rest).toEqual([
      { beside: new Set(["a"]), schema: false },
      { beside: new Set(["b"]), schema: { type: "string" } },
    ]);
  });
});

describe("a reference", () => {
  test("is followed, together with what stands beside it", () => {
    const schema = { ...ref("Name"), minLength: 1 };
    expect(view(schema, { Name: { type: "string" } })).toMatchObject({
      types: ["string"],
      assertions: [["minLength", 1]],
    });
  });

  test("is followed over several steps, and what stands beside each step counts", () => {
    const schemas = { Short: { ...ref("Name"), maxLength: 3 }, Name: { type: "string", minLength: 1 } };
    expect(view(ref("Short"), schemas).assertions).toEqual([
      ["maxLength", 3],
      ["minLength", 1],
    ]);
  });

  test("may lead to the same schema twice", () => {
    expect(view({ allOf: [ref("A"), ref("A")] }, { A: { type: "string" } }).types).toEqual(["string"]);
  });
});

test.each<[one: Json, other: Json, types: string[]]>([
  ["string", "string", ["string"]],
  [["string", "null"], "string", ["string"]],
  ["string", "number", []],
  ["number", "integer", ["integer"]],
  ["integer", "number", ["integer"]],
  [
    ["integer", "null"],
    ["number", "null"],
    ["integer", "null"],
  ],
  [["number", "integer"], "number", ["number", "integer"]],
])("of the types %j and %j, %j are left", (one, other, types) => {
  expect(view({ type: one, allOf: [{ type: other }] }).types?.toSorted()).toEqual(types.toSorted());
});

test.each<[one: Json, other: Json, values: Json[]]>([
  [{ enum: ["a", "b"] }, { enum: ["b", "c"] }, ["b"]],
  [{ enum: ["a", null] }, { const: null }, [null]],
  [{ const: "a" }, { const: "b" }, []],
  [{ enum: ["number"] }, { enum: ["integer"] }, []],
  [{ const: "a", enum: ["a", "b"] }, {}, ["a"]],
  [{ const: "a", enum: ["b"] }, {}, []],
])("of the values of %j and %j, %j are left", (one, other, values) => {
  expect(view({ allOf: [one, other] }).values).toEqual(values);
});

test.each<[schema: Json, closed: boolean]>([
  [{ unevaluatedProperties: false }, true],
  [{ unevaluatedProperties: true }, false],
  [{ ...ref("Open"), unevaluatedProperties: false }, true],
  [{ unevaluatedProperties: false, allOf: [{ additionalProperties: true }] }, false],
  [{ unevaluatedProperties: false, allOf: [{ additionalProperties: {} }] }, false],
  [{ unevaluatedProperties: false, allOf: [{ unevaluatedProperties: true }] }, false],
  [{ unevaluatedProperties: false, additionalProperties: false }, true],
])("%j is closed: %s", (schema, closed) => {
  expect(view(schema, { Open: { type: "object" } }).closed).toBe(closed);
});

test.each<[what: string, schemas: Json]>([
  ["a reference to itself", { Loop: ref("Loop") }],
  ["a part of itself", { Loop: { allOf: [ref("Loop")] } }],
  ["a part of its part", { Loop: { allOf: [ref("Other")] }, Other: ref("Loop") }],
])("a schema that is %s is refused", (_what, schemas) => {
  expect(() => view(ref("Loop"), schemas)).toThrow(/^A schema is part of itself: \{/);
});

test("a schema may hold itself as a property, as trees do", () => {
  const tree = { properties: { left: ref("Tree") } };
  expect(view(ref("Tree"), { Tree: tree }).properties.get("left")).toEqual([ref("Tree")]);
});

test.each([false, null, "string", []])("%j is no schema of a value", (schema) => {
  expect(() => view({ allOf: [schema] })).toThrow(`A schema must be an object, but one is ${JSON.stringify(schema)}.`);
});

test("a closed part of a composition is refused, because the others would be refused with it", () => {
  const closed = { type: "object", properties: { a: {} }, unevaluatedProperties: false };
  expect(() => view({ allOf: [closed, { properties: { b: {} } }] })).toThrow("Close the whole instead");
  expect(() => view({ properties: { b: {} }, allOf: [closed] })).toThrow("Close the whole instead");
  expect(view({ allOf: [closed] }).closed).toBe(true);
  expect(view({ allOf: [{ properties: { b: {} } }], unevaluatedProperties: false }).closed).toBe(true);
});
