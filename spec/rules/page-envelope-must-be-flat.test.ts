import { testRule } from "./test-rule.ts";

const pointer = "#/paths/~1pets~1list/get/responses/200/content/application~1json/schema";
const pets = { type: "array", items: { type: "string" } };
const page = { type: "object", required: ["pets", "count"], properties: { pets, count: { type: "number" } } };
const answering = (schema: object) => ({
  paths: { "/pets/list": { get: { responses: { 200: { content: { "application/json": { schema } } } } } } },
});

testRule("page-envelope-must-be-flat", [
  { name: "a plain object that requires all its properties passes", given: answering(page), want: [] },
  {
    name: "an answer without an array is no page, whatever wraps it",
    given: answering({ allOf: [{ type: "object", properties: { id: { type: "string" } } }] }),
    want: [],
  },
  {
    name: "an object without an array may have optional properties",
    given: answering({ type: "object", properties: { id: { type: "string" } } }),
    want: [],
  },
  {
    name: "a bare array fails",
    given: answering(pets),
    want: [{ pointer, message: "The page is a bare array: put it into a property of an object." }],
  },
  ...["allOf", "oneOf", "anyOf"].map((wrapper) => ({
    name: `a page wrapped in ${wrapper} fails`,
    given: answering({ [wrapper]: [page] }),
    want: [{ pointer, message: `The page is wrapped in "${wrapper}": list its properties in one object.` }],
  })),
  {
    name: "a page behind a reference is found where it stands",
    given: {
      ...answering({ $ref: "#/components/schemas/Page" }),
      components: { schemas: { Page: { ...page, required: ["pets"] } } },
    },
    want: [{ pointer: "#/components/schemas/Page", message: 'The page does not list "count" as required.' }],
  },
  {
    name: "a page without a type fails",
    given: answering({ required: page.required, properties: page.properties }),
    want: [{ pointer, message: 'The page has no "type: object".' }],
  },
]);
