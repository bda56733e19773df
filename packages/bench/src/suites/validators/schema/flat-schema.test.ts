import { expect, test } from "vitest";
import { flatSchema } from "./flat-schema.ts";

const withSchemas = (schemas: object): object => ({ components: { schemas } });
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

test("what is reachable is defined, and nothing else", () => {
  const document = withSchemas({ A: { type: "array", items: ref("B") }, B: { type: "string" }, C: { type: "number" } });
  expect(flatSchema(document, "A")).toEqual({
    $ref: "#/$defs/A",
    $defs: { A: { type: "array", items: { $ref: "#/$defs/B" } }, B: { type: "string" } },
  });
});

test("the parts of an allOf become one object, what tells it apart first", () => {
  const document = withSchemas({
    Base: { type: "object", required: ["id"], properties: { id: { type: "string" }, name: { type: "string" } } },
    A: { allOf: [ref("Base"), { type: "object", required: ["kind"], properties: { kind: { const: "a" } } }] },
  });
  const flat = flatSchema(document, "A").$defs?.["A"];
  expect(flat).toEqual({
    type: "object",
    properties: { kind: { const: "a" }, id: { type: "string" }, name: { type: "string" } },
    required: ["kind", "id"],
  });
  expect(Object.keys(flat?.properties ?? {})).toEqual(["kind", "id", "name"]);
});

test("a union is one of objects, and keeps the name of its discriminator", () => {
  const document = withSchemas({
    U: { oneOf: [ref("A")], discriminator: { propertyName: "kind", mapping: { a: "#/components/schemas/A" } } },
    A: { type: "object", properties: { kind: { const: "a" } } },
  });
  expect(flatSchema(document, "U").$defs?.["U"]).toEqual({
    type: "object",
    oneOf: [{ $ref: "#/$defs/A" }],
    discriminator: { propertyName: "kind" },
  });
});

test("words for people are left out; enums and formats are kept", () => {
  const described = { description: "An id.", examples: ["a"], "x-evidence": "reference" };
  const document = withSchemas({ A: { type: ["string", "null"], format: "uuid", enum: ["a"], ...described } });
  expect(flatSchema(document, "A").$defs?.["A"]).toEqual({ type: ["string", "null"], format: "uuid", enum: ["a"] });
});

test("a schema that contains itself comes to an end", () => {
  const document = withSchemas({ Tree: { type: "array", items: ref("Tree") } });
  expect(flatSchema(document, "Tree").$defs).toEqual({ Tree: { type: "array", items: { $ref: "#/$defs/Tree" } } });
});

test("a keyword that would be lost is an error", () => {
  expect(() => flatSchema(withSchemas({ A: { type: "string", pattern: "^a" } }), "A")).toThrow('"pattern"');
  const closed = withSchemas({ A: { type: "object", additionalProperties: false } });
  expect(() => flatSchema(closed, "A")).toThrow('"additionalProperties"');
});
