import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { Document, Json } from "./openapi.ts";
import { strictTwinOf } from "./strict.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** A list of shapes: composed by allOf and oneOf, with one object that is open on purpose. */
const document: Document = {
  openapi: "3.1.0",
  paths: {
    "/shapes/list": {
      get: { responses: { "200": { content: { "application/json": { schema: ref("Page") } } } } },
    },
  },
  components: {
    schemas: {
      Page: { type: "object", properties: { shapes: { type: "array", items: ref("Shape") } } },
      Shape: { oneOf: [ref("Circle"), ref("Square")] },
      Base: {
        type: "object",
        properties: { at: ref("Point"), settings: { type: "object", additionalProperties: true } },
      },
      Circle: { allOf: [ref("Base"), { type: "object", required: ["r"], properties: { r: { type: "number" } } }] },
      Square: {
        allOf: [ref("Base"), { type: "object", required: ["side"], properties: { side: { type: "number" } } }],
      },
      Point: { type: "object", properties: { x: { type: "number" } } },
    },
  },
};

function accepts(source: Document, value: unknown): boolean {
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema({ ...source, $id: "spec" } as Json);
  const pointer = "/paths/~1shapes~1list/get/responses/200/content/application~1json/schema";
  return ajv.compile({ $ref: `spec#${pointer}` })(value) as boolean;
}

const page = (shape: Json, more: Json = {}) => ({ shapes: [shape], ...more });
const good = { at: { x: 1 }, settings: { any: { thing: true } }, r: 2 };

describe("the closed twin", () => {
  test("accepts what the spec describes, objects that are open on purpose included", () => {
    expect(accepts(strictTwinOf(document), page(good))).toBe(true);
  });

  test.each([
    ["at the top", page(good, { extra: 1 })],
    ["in a composed item of a list", page({ ...good, extra: 1 })],
    ["in an object inside the shared part", page({ ...good, at: { x: 1, extra: 1 } })],
  ])("refuses an unknown property %s, which the spec itself lets pass", (_where, value) => {
    expect(accepts(document, value)).toBe(true);
    expect(accepts(strictTwinOf(document), value)).toBe(false);
  });
});
