import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { ServerError } from "./server-error.ts";

const cause = new TypeError("socket hang up with private details");
const error = new ServerError("GET https://api.example.com/v1/things answered 503.", {
  status: 503,
  headers: new Headers({ "set-cookie": "session=private", "x-api-key": "private", "x-request-id": "req-1", age: "4" }),
  body: { reason: "busy" },
  cause,
  retryAt: new Date(0),
});

describe("an error as JSON", () => {
  test("says what is known of the failure", () => {
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: "ServerError",
      code: "server",
      message: "GET https://api.example.com/v1/things answered 503.",
      status: 503,
      requestId: "req-1",
      headers: { age: "4", "x-request-id": "req-1" },
      body: { reason: "busy" },
      attempts: [],
      retryAt: "1970-01-01T00:00:00.000Z",
    });
  });

  test("leaves out what is not known", () => {
    expect(JSON.parse(JSON.stringify(new ServerError("no")))).toEqual({
      name: "ServerError",
      code: "server",
      message: "no",
      attempts: [],
    });
  });
});

describe("an error as Node prints it", () => {
  test("has its stack and its JSON, and neither cookies nor the cause", () => {
    const printed = inspect(error);
    expect(printed).toContain("ServerError: GET https://api.example.com/v1/things answered 503.");
    expect(printed).toContain("cargo-error.test.ts");
    expect(printed).toContain('"requestId": "req-1"');
    expect(printed).not.toContain("private");
    expect(inspect({ nested: { error } }, { depth: 5 })).not.toContain("private");
  });
});

test("the whole headers and the cause stay at hand", () => {
  expect(error.headers?.get("set-cookie")).toBe("session=private");
  expect(error.cause).toBe(cause);
});

test("an error without a cause has none, not one that is undefined", () => {
  expect("cause" in new ServerError("no")).toBe(false);
  expect("cause" in new ServerError("no", { cause: undefined })).toBe(true);
});
