import { describe, expect, test } from "vitest";
import { createClient } from "./create-client.ts";
import type { Fetch } from "./exchange.ts";
import * as publicNames from "./index.ts";
import { caught } from "./test-support/caught.ts";
import { EXAMPLE_RECORD } from "./test-support/example-record.ts";
import { fakeClock } from "./test-support/fake-clock.ts";
import { jsonResponse as json } from "./test-support/json-response.ts";

const page = { records: [], count: 0 };
const clock = fakeClock();

function clientOver(fetch: Fetch) {
  return createClient({ token: "secret-token", baseUrl: "https://api.example.com/v1", fetch, clock });
}

function failure(fetch: Fetch, options = {}): Promise<publicNames.CargoError> {
  return clock.run(caught(clientOver(fetch).orchestration.records.list(options)));
}

describe("a request", () => {
  test("GET has no body, and asks for JSON", async () => {
    await clientOver(async (url, init) => {
      expect(url).toBe("https://api.example.com/v1/orchestration/records/list");
      expect(init).toEqual({
        method: "GET",
        headers: { accept: "application/json", authorization: "Bearer secret-token" },
        redirect: "manual",
        signal: expect.any(AbortSignal),
      });
      return json(page);
    }).orchestration.records.list();
  });

  test("POST carries the filter as JSON, and an empty filter without one", async () => {
    const bodies: unknown[] = [];
    const { records } = clientOver(async (_url, init) => {
      bodies.push([init.method, init.body, new Headers(init.headers).get("content-type")]);
      return json(page);
    }).orchestration;
    await records.search({ statuses: ["error"], limit: 5 });
    await records.search();
    expect(bodies).toEqual([
      ["POST", '{"statuses":["error"],"limit":5}', "application/json"],
      ["POST", "{}", "application/json"],
    ]);
  });

  test("headers of the call replace those of the client whatever their case, except the token", async () => {
    await clientOver(async (_url, init) => {
      expect(init.headers).toEqual({
        accept: "application/vnd.test+json",
        authorization: "Bearer secret-token",
        "x-trace": "1",
      });
      return json(page);
    }).orchestration.records.list({
      headers: { Accept: "application/vnd.test+json", Authorization: "other", "X-Trace": "1" },
    });
  });
});

describe("an answer", () => {
  test.each([
    [400, "BadRequestError", "bad_request"],
    [401, "AuthenticationError", "authentication"],
    [403, "PermissionError", "permission"],
    [404, "NotFoundError", "not_found"],
    [418, "StatusError", "unexpected_status"],
    [429, "RateLimitError", "rate_limit"],
    [500, "ServerError", "server"],
    [503, "ServerError", "server"],
  ])("%i is a %s", async (status, name, code) => {
    const body = { reason: "why", errorMessage: "What went wrong." };
    const error = await failure(async () => json(body, status, { "retry-after": "30" }));
    expect(error).toMatchObject({ name, code, status, body });
    expect(error).toBeInstanceOf(publicNames.StatusError);
    expect(Object.entries(publicNames)).toContainEqual([name, error.constructor]);
    expect(error.headers?.get("retry-after")).toBe("30");
    expect(error.message).toContain(
      `GET https://api.example.com/v1/orchestration/records/list answered ${status}: What went wrong.`,
    );
  });

  test("an error with an empty body is still an error", async () => {
    expect(await failure(async () => new Response(null, { status: 500 }))).toMatchObject({
      status: 500,
      body: undefined,
    });
  });

  test("an error with a long text body keeps its beginning", async () => {
    const error = await failure(async () => new Response("x".repeat(20_000), { status: 502 }));
    expect(error.body).toBe(`${"x".repeat(10_000)}…`);
  });

  test.each([
    [
      "a login page",
      () => new Response("<html>", { headers: { "content-type": "text/html" } }),
      "answered 200 with text/html",
    ],
    [
      "an empty body",
      () => new Response("", { headers: { "content-type": "application/json" } }),
      "with an empty body",
    ],
    [
      "half a body",
      () => new Response('{"records":[', { headers: { "content-type": "application/json" } }),
      "with a body that broke off",
    ],
    ["no content type", () => new Response(new Uint8Array([123, 125])), "with no content type"],
  ])("200 with %s is not data", async (_name, response, message) => {
    const error = await failure(async () => response());
    expect(error).toMatchObject({ name: "ResponseFormatError", code: "response_format", status: 200 });
    expect(error.message).toContain(message);
  });

  test("a content type with parameters or a JSON suffix is JSON", async () => {
    for (const type of ["application/json; charset=utf-8", "application/problem+json", "Application/JSON"]) {
      const client = clientOver(async () => json(page, 200, { "content-type": type }));
      expect(await client.orchestration.records.list()).toEqual(page);
    }
  });

  test("nulls and unknown properties are kept", async () => {
    const body = { records: [{ ...EXAMPLE_RECORD, errorMessage: null, brandNew: [null] }], count: 1, cursor: null };
    expect(await clientOver(async () => json(body)).orchestration.records.list()).toEqual(body);
  });
});

describe("no answer", () => {
  test("is a ConnectionError without a status, with its cause", async () => {
    const cause = new TypeError("fetch failed");
    const error = await failure(() => Promise.reject(cause));
    expect(error).toMatchObject({ name: "ConnectionError", code: "connection", status: undefined, cause });
  });

  test("a body that breaks off is a ResponseFormatError, with the cause", async () => {
    const cause = new TypeError("terminated");
    const body = () => new ReadableStream({ pull: (controller) => controller.error(cause) });
    const error = await failure(async () => new Response(body()));
    expect(error).toMatchObject({ name: "ResponseFormatError", reason: "cut_off", status: 200, cause });
    expect(error.attempts).toHaveLength(3);
  });

  test("an abort is an AbortedError with the reason", async () => {
    const signal = AbortSignal.abort("enough");
    const error = await failure(async (_url, init) => Promise.reject(init.signal?.reason), { signal });
    expect(error).toMatchObject({ name: "AbortedError", code: "aborted", cause: "enough" });
  });
});

test("no error shows the token", async () => {
  const errors = [
    await failure(async () => json({ errorMessage: "no" }, 401)),
    await failure(() => Promise.reject(new TypeError("fetch failed"))),
    await failure(async () => new Response("<html>")),
  ];
  for (const error of errors) expect(JSON.stringify(error) + error.message + error.stack).not.toContain("secret-token");
});

test("the default base URL is the server of the spec", async () => {
  const fetch: Fetch = async (url) =>
    json({ records: [], count: url.startsWith("https://api.getcargo.io/v1/") ? 1 : 0 });
  expect((await createClient({ token: "t", fetch }).orchestration.records.list()).count).toBe(1);
});
