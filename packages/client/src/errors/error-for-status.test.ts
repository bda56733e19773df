import { describe, expect, test } from "vitest";
import { wireResponse } from "../test-support/scripted-exchange.ts";
import { errorForStatus } from "./error-for-status.ts";

const NOW = Date.UTC(2025, 0, 15);
const errorFor = (status: number, text = "", headers = {}) =>
  errorForStatus("GET https://api.example.com/v1/things", wireResponse(status, text, headers), NOW);

test.each([
  [400, "BadRequestError", "bad_request"],
  [401, "AuthenticationError", "authentication"],
  [403, "PermissionError", "permission"],
  [404, "NotFoundError", "not_found"],
  [409, "StatusError", "unexpected_status"],
  [429, "RateLimitError", "rate_limit"],
  [500, "ServerError", "server"],
  [599, "ServerError", "server"],
])("%i is a %s with code %s", (status, name, code) => {
  expect(errorFor(status)).toMatchObject({ name, code, status });
});

describe("the message", () => {
  const where = "GET https://api.example.com/v1/things answered";

  test.each([
    ['{"errorMessage":"No such filter.","reason":"invalid"}', `${where} 400: No such filter. Check the filter`],
    ['{"reason":"invalid"}', `${where} 400: invalid. Check the filter`],
    ['{"errorMessage":"","reason":"invalid"}', `${where} 400: invalid. Check the filter`],
    ['{"errorMessage":5}', `${where} 400. Check the filter`],
    ["null", `${where} 400. Check the filter`],
    ["<html>", `${where} 400. Check the filter`],
    ["", `${where} 400. Check the filter`],
  ])("for %s says what the API said, if anything", (text, message) => {
    expect(errorFor(400, text).message).toMatch(message);
  });

  test("of a status that is not known gives no advice", () => {
    expect(errorFor(418).message).toBe(`${where} 418.`);
  });
});

test("a Retry-After becomes a time on any error, and nothing when it cannot be understood", () => {
  expect(errorFor(429, "", { "retry-after": "120" }).retryAt).toEqual(new Date(NOW + 120_000));
  expect(errorFor(503, "", { "retry-after": "1" }).retryAt).toEqual(new Date(NOW + 1_000));
  expect(errorFor(429, "", { "retry-after": "soon" }).retryAt).toBeUndefined();
});
