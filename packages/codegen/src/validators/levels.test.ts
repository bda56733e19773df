import { describe, expect, test } from "vitest";
import type { Document, Json } from "../openapi.ts";
import { type Level, specAt } from "./levels.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Json) => ({ content: { "application/json": { schema } } });

const schemas = {
  Page: {
    type: "object",
    required: ["items", "count"],
    properties: { items: { type: "array", items: ref("Item") }, count: { type: "number" } },
  },
  Item: {
    allOf: [
      {
        type: "object",
        required: ["id"],
        properties: { id: { type: "string", format: "uuid" }, format: { enum: ["a", null] } },
      },
      { required: ["color"], properties: { color: ref("Color") } },
    ],
  },
  Filter: {
    type: "object",
    properties: { colors: { type: "array", items: ref("Color") }, since: { type: "string", format: "date-time" } },
  },
  Color: { type: "string", enum: ["red", "blue"] },
};
const document: Document = {
  openapi: "3.1.0",
  paths: {
    "/items/list": {
      post: {
        operationId: "list",
        requestBody: json(ref("Filter")),
        responses: { "200": json(ref("Page")), "400": json({ type: "string" }) },
      },
      delete: { operationId: "clear", "x-client-name": "items.clear", responses: { "204": {} } },
    },
  },
  components: { schemas },
};

const at = (level: Level) => specAt(level, document);
const schemasAt = (level: Level): Json => at(level).document.components.schemas;

test.each<[level: Level, roots: Json]>([
  ["full", { Page: ref("Page"), Item: ref("Item"), Filter: ref("Filter"), Color: ref("Color") }],
  ["shape", { Page: ref("Page") }],
  [
    "strict",
    {
      Page: { ...ref("Page"), unevaluatedProperties: false },
      Item: { ...ref("Item"), unevaluatedProperties: false },
      Filter: { ...ref("Filter"), unevaluatedProperties: false },
      Color: ref("Color"),
    },
  ],
])("%s has a validator for each of its schemas", (level, roots) => {
  expect(at(level).roots).toEqual(roots);
});

describe("full", () => {
  test("opens the enums of answers to the type that they have", () => {
    const [own, more] = schemasAt("full").Item.allOf;
    expect(more.properties.color).toEqual({ type: "string" });
    expect(own.properties.format).toEqual({ type: ["string", "null"] });
  });

  test("keeps the enums of requests, and those under their own name", () => {
    expect(schemasAt("full").Filter.properties.colors.items).toEqual(ref("Color"));
    expect(schemasAt("full").Color).toEqual(schemas.Color);
  });

  test("drops formats, and not a property of that name", () => {
    expect(schemasAt("full").Item.allOf[0].properties).toEqual({ id: { type: "string" }, format: expect.anything() });
    expect(schemasAt("full").Filter.properties.since).toEqual({ type: "string" });
  });
});

test("shape has the envelope of each answer and the required keys of what is listed in it", () => {
  expect(schemasAt("shape")).toEqual({
    Page: {
      type: ["object"],
      required: ["items", "count"],
      properties: {
        items: { type: ["array"], items: { type: ["object"], required: ["id", "color"] } },
        count: { type: ["number"] },
      },
    },
  });
});

test("shape asks for the type alone of an answer without members", () => {
  const responses = { "200": json(ref("Name")) };
  const other = {
    ...document,
    paths: { "/a/b": { get: { operationId: "b", responses } } },
    components: { schemas: { Name: { type: "string", minLength: 1 } } },
  };
  expect(specAt("shape", other).document.components.schemas).toEqual({
    Name: { type: ["string"], required: [], properties: {} },
  });
});

test("strict closes objects where they are used and keeps enums and formats", () => {
  const { Page, Item, Filter } = schemasAt("strict");
  expect(Page.properties.items.items).toEqual({ ...ref("Item"), unevaluatedProperties: false });
  expect(Item).toEqual(schemas.Item);
  expect(Filter).toEqual(schemas.Filter);
});

test.each<Level>(["full", "shape", "strict"])("%s leaves the document itself as it was", (level) => {
  const before = structuredClone(document);
  at(level);
  expect(document).toEqual(before);
});
