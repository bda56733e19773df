import { describe, expect, test } from "vitest";
import { ConnectionError } from "./errors/connection-error.ts";
import { scriptedExchange, wireResponse } from "./test-support/scripted-exchange.ts";
import { toFetch } from "./to-fetch.ts";

const URL = "https://api.example.com/v1/things";

describe("a request", () => {
  test("goes through the exchange with its method, headers, body and signal", async () => {
    const { sent, exchange } = scriptedExchange(200);
    const { signal } = new AbortController();
    const headers = { "X-Trace": "1", "content-type": "application/json" };
    await toFetch(exchange)(new Request(URL, { method: "POST", headers, body: '{"a":1}', signal }));
    expect(sent).toEqual([
      {
        method: "POST",
        url: URL,
        headers: { "x-trace": "1", "content-type": "application/json" },
        body: '{"a":1}',
        signal: expect.any(AbortSignal),
      },
    ]);
  });

  test("without a body is sent without one", async () => {
    const { sent, exchange } = scriptedExchange(200);
    await toFetch(exchange)(new Request(URL));
    expect(sent[0]).not.toHaveProperty("body");
  });

  test("can be said more of, and its own headers come last", async () => {
    const { sent, exchange } = scriptedExchange(200);
    const more = () => ({ safe: true, headers: { "x-one": "default", "x-two": "default" } });
    await toFetch(exchange, more)(new Request(URL, { headers: { "x-one": "own" } }));
    expect(sent[0]).toMatchObject({ safe: true, headers: { "x-one": "own", "x-two": "default" } });
  });
});

describe("an answer", () => {
  test("is a Response with status, headers and body", async () => {
    const { exchange } = scriptedExchange(wireResponse(418, "teapot", { "x-a": "b" }));
    const response = await toFetch(exchange)(new Request(URL));
    expect([response.status, response.headers.get("x-a"), await response.text()]).toEqual([418, "b", "teapot"]);
  });

  test.each([204, 205, 304])("with status %i has no body", async (status) => {
    const { exchange } = scriptedExchange(wireResponse(status, ""));
    expect((await toFetch(exchange)(new Request(URL))).body).toBeNull();
  });
});

test("an error of the exchange is that of the fetch", async () => {
  const error = new ConnectionError("no");
  await expect(toFetch(scriptedExchange(error).exchange)(new Request(URL))).rejects.toBe(error);
});
