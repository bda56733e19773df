import type { Exchange } from "@cargo-records/mock";
import { describe, expect, test } from "vitest";
import { type DescribedExchange, describeExchange } from "./described-exchange.ts";
import { type Json, valueAt } from "./document.ts";

const body = (name: string) => ({ content: { "application/json": { schema: { title: name } } } });

const uuid = { name: "uuid", in: "path", required: true };
const post = {
  parameters: [{ $ref: "#/components/parameters/Limit" }],
  requestBody: { $ref: "#/components/requestBodies/Run" },
  responses: { "200": body("a run"), "404": { $ref: "#/components/responses/NotFound" }, default: body("an error") },
};
const document = {
  paths: { "/runs/{uuid}": { parameters: [uuid], post }, "/runs": { get: { responses: { "204": {} } } } },
  components: {
    parameters: { Limit: { name: "limit", in: "query" } },
    requestBodies: { Run: body("what to run") },
    responses: { NotFound: body("what is not found") },
  },
};

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly status?: number;
  readonly sent?: string;
  readonly answered?: string;
}

function described({ method = "POST", path = "/runs/5", status = 200, sent = "", answered = "" }: Sent) {
  const exchange: Json = {
    request: { method, path, headers: sent ? { "content-type": sent } : {} },
    response: { status, headers: answered ? { "content-type": answered } : {} },
  };
  return describeExchange(document, exchange as Exchange);
}

const titleAt = (place: string | undefined): string | undefined => place && valueAt(document, place).title;

test("the operation is found by method and path, with the parameters of both", () => {
  expect(described({})).toMatchObject({ path: "/runs/{uuid}", pathParameters: { uuid: "5" }, operation: post });
  expect(described({}).parameters).toEqual([uuid, document.components.parameters.Limit]);
});

test.each<[what: string, sent: Sent, known: Partial<DescribedExchange>]>([
  ["another path", { path: "/walks" }, { path: undefined, pathParameters: {} }],
  ["another method", { method: "DELETE" }, { path: "/runs/{uuid}", pathParameters: { uuid: "5" } }],
])("of an exchange with %s, the document says nothing about operation and bodies", (_what, sent, known) => {
  const nothing = { operation: undefined, requestSchema: undefined, responseKey: undefined, responseSchema: undefined };
  const json = { sent: "application/json", answered: "application/json" };
  expect(described({ ...sent, ...json })).toEqual({ ...nothing, response: undefined, parameters: [], ...known });
});

describe("an answer is described", () => {
  test.each<[status: number, key: string, title: string]>([
    [200, "200", "a run"],
    [404, "404", "what is not found"],
    [500, "default", "an error"],
    [201, "default", "an error"],
  ])("with the status %s, under %s", (status, key, title) => {
    const { responseKey, response, responseSchema } = described({ status, answered: "application/json" });
    expect([responseKey, titleAt(responseSchema)]).toEqual([key, title]);
    expect(response).toEqual(body(title));
  });

  test("not at all, with a status that is not listed where there is no default", () => {
    const found = described({ path: "/runs", method: "GET", status: 500, answered: "application/json" });
    expect(found).toMatchObject({ responseKey: undefined, response: undefined, responseSchema: undefined });
  });

  test("without a schema, where the document describes no body", () => {
    const found = described({ path: "/runs", method: "GET", status: 204, answered: "application/json" });
    expect(found).toMatchObject({ responseKey: "204", response: {}, responseSchema: undefined });
  });
});

test.each([
  ["application/json", true],
  ["application/json; charset=utf-8", true],
  ["Application/JSON;charset=utf-8", true],
  ["application/json-seq", false],
  ["application/vnd.api+json", false],
  ["text/plain; application/json", false],
  ["", false],
])("a body of the media type %j has the schema of application/json: %s", (contentType, has) => {
  const { requestSchema, responseSchema } = described({ sent: contentType, answered: contentType });
  expect([titleAt(requestSchema), titleAt(responseSchema)]).toEqual(
    has ? ["what to run", "a run"] : [undefined, undefined],
  );
});

test("the place of a schema is where it is written, also when the body is referred to", () => {
  const { requestSchema, responseSchema } = described({ sent: "application/json", answered: "application/json" });
  expect(requestSchema).toBe("#/components/requestBodies/Run/content/application~1json/schema");
  expect(responseSchema).toBe("#/paths/~1runs~1{uuid}/post/responses/200/content/application~1json/schema");
});
