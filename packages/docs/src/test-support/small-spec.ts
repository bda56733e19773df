import type { OpenApiDocument } from "../reference/openapi-document.ts";

const node = { "x-evidence": "reference", description: "A node." } as const;

/** A contract with one of everything that the reference shows. */
export const SMALL_SPEC: OpenApiDocument = {
  info: { title: "Things", version: "1" },
  servers: [{ url: "https://api.example.com/v1", "x-evidence": "reference" }],
  security: [{ bearerAuth: [] }],
  paths: {
    "/things/{id}/list": {
      get: {
        operationId: "listThings",
        "x-evidence": "reference",
        parameters: [
          {
            name: "id",
            in: "path",
            required: true,
            schema: { type: "string" },
            example: "a b",
            "x-evidence": "reference",
          },
        ],
        responses: {
          "200": {
            "x-evidence": "reference",
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Page" },
                examples: {
                  one: { value: { things: [{ state: "on", size: 3, name: null }], node: { kind: "a", title: "T" } } },
                },
              },
            },
          },
          "404": {
            description: "No such thing.",
            "x-evidence": "inferred",
            "x-evidence-note": "HTTP says so.",
            headers: { "Retry-After": { schema: { type: "string" }, "x-evidence": "inferred" } },
          },
        },
      },
      post: {
        operationId: "searchThings",
        summary: "Search things",
        "x-evidence": "vendor-client",
        requestBody: {
          required: true,
          "x-evidence": "vendor-client",
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/Filter" },
              examples: { all: { value: {} }, one: { value: { name: "it's" } } },
            },
          },
        },
        responses: {},
      },
    },
  },
  components: {
    securitySchemes: { bearerAuth: { type: "http", scheme: "bearer", "x-evidence": "reference" } },
    schemas: {
      Page: {
        type: "object",
        "x-evidence": "reference",
        required: ["things"],
        properties: {
          things: { type: "array", items: { $ref: "#/components/schemas/Thing" } },
          node: { $ref: "#/components/schemas/Node" },
        },
      },
      Thing: {
        type: "object",
        "x-evidence": "vendor-docs",
        "x-evidence-note": "About things as such.",
        properties: {
          state: { $ref: "#/components/schemas/State" },
          size: { type: "number", minimum: 0, "x-evidence": "inferred", "x-evidence-note": "By its name." },
          name: { type: ["string", "null"], format: "uuid" },
        },
      },
      State: {
        type: "string",
        "x-evidence": "vendor-docs",
        enum: ["on", "off"],
        "x-enumDescriptions": { on: "It runs." },
      },
      Node: {
        "x-evidence": "reference",
        oneOf: [{ $ref: "#/components/schemas/ANode" }],
        discriminator: { propertyName: "kind", mapping: { a: "#/components/schemas/ANode" } },
      },
      NodeBase: { ...node, type: "object", properties: { title: { type: "string" } } },
      ANode: {
        ...node,
        allOf: [
          { $ref: "#/components/schemas/NodeBase" },
          { type: "object", required: ["kind"], properties: { kind: { type: "string", const: "a" } } },
        ],
      },
      Filter: {
        type: "object",
        "x-evidence": "vendor-client",
        additionalProperties: false,
        properties: { state: { $ref: "#/components/schemas/State" }, name: { type: "string" } },
      },
      Lonely: { type: "string", "x-evidence": "inferred" },
    },
  },
};

/** What recordings show of it. */
export const SMALL_COVERAGE = {
  real: [],
  emulated: [
    "State: 'on' (in an answer)",
    "Thing.name: null",
    "GET /things/{id}/list: 404",
    "GET /things/{id}/list: 404 retry-after",
  ],
  "hand-made": ["State: 'on' (in a request)"],
  missing: { "Thing.size: present": "Nobody knows it." },
};
