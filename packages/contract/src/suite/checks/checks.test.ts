import type { Exchange } from "@cargo-records/mock";
import { expect, test } from "vitest";
import type { Json } from "../../document.ts";
import { checkRecording, suiteOf } from "../suite.ts";

/*
 * What our spec has no case of: parameters in path and query, operations without authorization, answers without a body.
 * `known-bad/` has the rest.
 */
const limit = { name: "limit", in: "query", required: true, schema: { type: "integer", minimum: 1 } };
const uuid = { name: "uuid", in: "path", required: true, schema: { type: "string", format: "uuid" } };
const filter = { name: "filter", in: "query", content: { "application/json": { schema: {} } } };
const answers = { "204": { headers: { "Rate-Left": { schema: { type: "integer" } } } }, "400": {} };
const document = {
  security: [{ bearer: [] }],
  paths: {
    "/runs/{uuid}": { parameters: [uuid], get: { parameters: [limit, filter], responses: answers } },
    "/open": {
      get: { security: [], responses: answers },
      put: { requestBody: { content: {} }, security: [{ key: [] }], responses: answers },
      post: { security: [{ bearer: [] }, { basic: [] }], responses: answers },
    },
  },
  components: {
    schemas: {},
    securitySchemes: {
      bearer: { type: "http", scheme: "Bearer" },
      basic: { type: "http", scheme: "basic" },
      key: { type: "apiKey", in: "header", name: "x-key" },
    },
  },
};
const contract = { document, full: {}, strict: {} };
const RUN = "/runs/3c90c3cc-0d44-4b50-8888-8dd25736052a";

function found(request: Json, response: Json = {}): string[] {
  const exchange = {
    request: { method: "GET", path: RUN, query: { limit: "5" }, authScheme: "bearer", headers: {}, ...request },
    response: { status: 204, headers: { "rate-left": "3" }, ...response },
  };
  const recording = { place: "a/01-b.json", exchange: exchange as unknown as Exchange };
  return checkRecording(contract, suiteOf(contract), recording).map(
    (one) => `${one.check} ${one.pointer} ${one.message}`,
  );
}

const open = (method: string, authScheme?: string): Json => ({ method, path: "/open", query: {}, authScheme });

test.each<[what: string, request: Json, response?: Json]>([
  ["with every parameter", { query: { limit: "5", filter: "{}" } }],
  ["of an operation without authorization", open("GET")],
  ["of an operation with a key, which is redacted", open("PUT")],
  ["with one of two schemes", open("POST", "basic")],
  ["without a body that may be left out", open("PUT")],
  ["with parameters that were refused", { path: "/runs/mine", query: {} }, { status: 400, headers: {} }],
])("an exchange %s is as described", (_what, request, response) => {
  expect(found(request, response)).toEqual([]);
});

test.each<[what: string, request: Json, response: Json, ...findings: string[]]>([
  ["a missing query parameter", { query: {} }, {}, "request-parameters /request/query/limit is required and missing"],
  [
    "a query parameter below its minimum",
    { query: { limit: "0" } },
    {},
    "request-parameters /request/query/limit must be >= 1",
  ],
  [
    "a query parameter sent twice",
    { query: { limit: ["1", "2"] } },
    {},
    "request-parameters /request/query/limit must be integer",
  ],
  [
    "a path parameter of another form",
    { path: "/runs/mine" },
    {},
    'request-parameters /request/path must match format "uuid"',
  ],
  [
    "a path that is no encoding",
    { path: "/runs/%zz" },
    {},
    'request-parameters /request/path must match format "uuid"',
  ],
  [
    "a key of the query with a slash",
    { query: { limit: "5", "a/b": "1" } },
    {},
    "query-documented /request/query/a~1b is not documented",
  ],
  ["no credential of two", open("POST"), {}, "authorization /request/authScheme expected bearer or basic"],
  ["a body in an answer without", {}, { body: {} }, "response-media-type /response has a body, and none is documented"],
  [
    "a text in an answer without",
    {},
    { bodyText: "" },
    "response-media-type /response has a body, and none is documented",
  ],
  [
    "a header that is no number",
    {},
    { headers: { "rate-left": "many" } },
    "response-headers /response/headers/rate-left must be integer",
  ],
  [
    "an empty header",
    {},
    { headers: { "rate-left": "" } },
    "response-headers /response/headers/rate-left must be integer",
  ],
])("%s is found, and nothing else is", (_what, request, response, ...findings) => {
  expect(found(request, response)).toEqual(findings);
});
