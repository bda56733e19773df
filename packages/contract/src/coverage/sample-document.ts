import type { Exchange, RecordingSource } from "@cargo-records/mock";
import type { Json } from "../document.ts";

/** A made-up document for tests, with one of every kind of point and nothing else. */
export const sampleDocument: Json = {
  paths: {
    "/things": {
      parameters: [{ name: "page", in: "query", schema: { type: "integer" } }],
      post: {
        parameters: [{ $ref: "#/components/parameters/Tenant" }],
        requestBody: jsonOf({ $ref: "#/components/schemas/Wish" }),
        responses: {
          "200": { headers: { "X-Total": {} }, ...jsonOf({ $ref: "#/components/schemas/Thing" }) },
          default: { $ref: "#/components/responses/Problem" },
        },
      },
    },
  },
  components: {
    parameters: { Tenant: { name: "X-Tenant", in: "header", schema: { type: "string" } } },
    responses: { Problem: jsonOf({ type: "object", properties: { why: { type: "string" } } }) },
    schemas: {
      Wish: { type: "object", properties: { colour: { $ref: "#/components/schemas/Colour" } } },
      Colour: { type: "string", enum: ["red", "blue"] },
      Base: { type: "object", required: ["id"], properties: { id: { type: ["string", "null"] } } },
      Thing: {
        allOf: [
          { $ref: "#/components/schemas/Base" },
          {
            required: ["parts", "sold", "shape", "colour", "extra"],
            properties: {
              parts: { type: "array", items: { type: "string" } },
              sold: { type: "boolean" },
              shape: { oneOf: [{ $ref: "#/components/schemas/Round" }, { type: "null" }, { type: "number" }] },
              colour: { $ref: "#/components/schemas/Colour" },
              extra: { type: "object", additionalProperties: true },
            },
          },
        ],
      },
      Round: { type: "object", required: ["kind"], properties: { kind: { const: "round" } } },
    },
  },
};

/** An answer of the made-up document that is right. */
const sampleThing: Json = {
  id: "a",
  parts: ["lid"],
  sold: true,
  shape: { kind: "round" },
  colour: "red",
  extra: { free: [{ form: 1 }] },
};

/** An exchange with the made-up document's one operation: a request without a filter, answered with a thing. */
export function sampleExchange(
  changes: { request?: object; response?: object; source?: RecordingSource; thing?: object } = {},
): Exchange {
  const { request, response, source = "hand-made", thing } = changes;
  const headers = { "content-type": "application/json" };
  return {
    format: 1,
    provenance: {
      source,
      recordedAt: "2026-01-01T00:00:00Z",
      tool: { name: "test", version: "1" },
      specHash: `sha256:${"0".repeat(64)}`,
      origin: "A test.",
      redaction: { policy: 1, redacted: {} },
    },
    request: { method: "POST", path: "/things", headers, body: {}, ...request },
    response: { status: 200, headers, body: { ...sampleThing, ...thing }, ...response },
  };
}

function jsonOf(schema: Json): Json {
  return { content: { "application/json": { schema } } };
}
