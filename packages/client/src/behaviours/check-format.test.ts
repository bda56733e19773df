import { describe, expect, test } from "vitest";
import { ResponseFormatError } from "../errors/response-format-error.ts";
import type { WireRequest, WireResponse } from "../exchange.ts";
import { caught } from "../test-support/caught.ts";
import { scriptedExchange, WIRE_REQUEST, wireResponse } from "../test-support/scripted-exchange.ts";
import { checkFormat } from "./check-format.ts";

const JSON_TYPE = { "content-type": "application/json" };

function check(response: WireResponse, more: Partial<WireRequest> = {}): Promise<WireResponse> {
  return checkFormat(scriptedExchange(response).exchange)({ ...WIRE_REQUEST, ...more });
}

const refusal = (response: WireResponse, more?: Partial<WireRequest>) =>
  caught<ResponseFormatError>(check(response, more));

test("a whole JSON body is parsed", async () => {
  expect(await check(wireResponse(200, '{"a":[1]}'))).toMatchObject({ status: 200, data: { a: [1] } });
});

test.each([
  "application/json",
  "Application/JSON",
  "application/json; charset=utf-8",
  "application/json;charset=utf-8",
  "application/problem+json",
  "application/vnd.api+json",
])("%s is JSON", async (type) => {
  expect(await check(wireResponse(200, "[]", { "content-type": type }))).toMatchObject({ data: [] });
});

test.each(["text/html", "text/plain", "application/json-seq", "application/json5", "application/xml", "x/json"])(
  "%s is not JSON",
  async (type) => {
    expect(await refusal(wireResponse(200, "[]", { "content-type": type }))).toMatchObject({
      reason: "content_type",
      message: `GET ${WIRE_REQUEST.url} answered 200 with ${type}; application/json was expected.`,
    });
  },
);

test("a missing content type is not JSON", async () => {
  expect(await refusal(wireResponse(200, "[]", {}))).toMatchObject({ reason: "content_type" });
});

test("an empty body is no answer, whatever its type", async () => {
  for (const headers of [JSON_TYPE, {}]) {
    expect(await refusal(wireResponse(200, "", headers))).toMatchObject({ reason: "empty", body: undefined });
  }
});

test("a body that ends too early is cut off, and kept with its cause", async () => {
  const error = await refusal(wireResponse(200, '{"records":[{"id":"a'));
  expect(error).toBeInstanceOf(ResponseFormatError);
  expect(error).toMatchObject({ reason: "cut_off", status: 200, body: '{"records":[{"id":"a' });
  expect(error.cause).toBeInstanceOf(SyntaxError);
});

test("a body that is something else is not JSON", async () => {
  expect(await refusal(wireResponse(200, "<html>"))).toMatchObject({ reason: "not_json", body: "<html>" });
});

describe("the request's own check", () => {
  const message = "expected text, got nothing";
  const issue = { pointer: "/records/0/id", message, path: ["records", 0, "id"], expected: "text", got: "nothing" };

  test("sees the parsed body", async () => {
    const seen: unknown[] = [];
    await check(wireResponse(200, '{"a":1}'), { check: (data) => void seen.push(data) });
    expect(seen).toEqual([{ a: 1 }]);
  });

  test("refuses a body with the place of the first fault, and how many more there are", async () => {
    const issues = [issue, issue, issue] as const;
    expect(await refusal(wireResponse(200, "{}"), { check: () => issues })).toMatchObject({
      reason: "shape",
      issues,
      body: {},
      message: `GET ${WIRE_REQUEST.url} answered 200 with another shape: at /records/0/id, expected text, got nothing (and 2 more).`,
    });
  });

  test("names the body when it is wrong as a whole", async () => {
    const error = await refusal(wireResponse(200, "[]"), { check: () => [{ ...issue, pointer: "" }] });
    expect(error.message).toContain("another shape: at the body, expected text, got nothing.");
  });

  test("makes an answer without content wrong", async () => {
    const error = await refusal(wireResponse(204, "", {}), { check: () => undefined });
    expect(error).toMatchObject({ reason: "empty", status: 204 });
  });
});

test.each([204, 205])("a %i has no body to check when none is asked for", async (status) => {
  expect(await check(wireResponse(status, "", {}))).toMatchObject({ status });
});

test.each([304, 400, 401, 404, 429, 500])("a %i passes as it is", async (status) => {
  const response = wireResponse(status, "<html>", { "content-type": "text/html" });
  expect(await check(response, { check: () => expect.unreachable() })).toBe(response);
});
