import { describe, expect, test } from "vitest";
import { AbortedError } from "./errors/aborted-error.ts";
import { ConnectionError } from "./errors/connection-error.ts";
import { StatusError } from "./errors/status-error.ts";
import type { Fetch } from "./exchange.ts";
import { send } from "./send.ts";
import { caught } from "./test-support/caught.ts";
import { WIRE_REQUEST } from "./test-support/scripted-exchange.ts";

const failure = (fetch: Fetch, more = {}) => caught(send(fetch, 100)({ ...WIRE_REQUEST, ...more }));

test("a request goes out as it is, and redirects are not followed", async () => {
  const { signal } = new AbortController();
  const sent: unknown[] = [];
  const exchange = send(async (...call) => {
    sent.push(call);
    return new Response("hello", { status: 201, headers: { "x-a": "b" } });
  }, 100);
  const answer = await exchange({ ...WIRE_REQUEST, method: "POST", body: "{}", signal });
  expect(answer).toMatchObject({ status: 201, text: "hello" });
  expect(answer.headers.get("x-a")).toBe("b");
  expect(sent).toEqual([
    [
      WIRE_REQUEST.url,
      { method: "POST", headers: { accept: "application/json" }, body: "{}", signal, redirect: "manual" },
    ],
  ]);
});

describe("no answer", () => {
  test.each([
    ["rejects", () => Promise.reject(new TypeError("fetch failed"))],
    [
      "throws",
      () => {
        throw new TypeError("fetch failed");
      },
    ],
  ])("from a fetch that %s is a ConnectionError with the cause", async (_how, fetch) => {
    const error = await failure(fetch);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ status: undefined, cause: { message: "fetch failed" } });
  });
});

describe("a body that breaks off", () => {
  test("is a ResponseFormatError with the status and the cause", async () => {
    const cause = new TypeError("terminated");
    const error = await failure(async () => new Response(broken(cause)));
    expect(error).toMatchObject({ reason: "cut_off", status: 200, cause });
    expect(error.message).toBe(`GET ${WIRE_REQUEST.url} answered 200 with a body that broke off.`);
  });

  test("takes nothing from what an error status says, nor does one that is too large", async () => {
    const bodies = [() => broken(new TypeError("terminated")), () => "x".repeat(101)];
    for (const body of bodies) {
      const init = { status: 503, headers: { "retry-after": "120" } };
      const answer = await send(async () => new Response(body(), init), 100)(WIRE_REQUEST);
      expect([answer.status, answer.headers.get("retry-after"), answer.text]).toEqual([503, "120", ""]);
    }
  });

  test("keeps the reason that was found in it", async () => {
    expect(await failure(async () => new Response("x".repeat(101)))).toMatchObject({ reason: "too_large" });
    expect(await failure(async () => new Response(Uint8Array.of(0xff)))).toMatchObject({ reason: "not_utf8" });
  });
});

describe("an abort", () => {
  test("before the answer is an AbortedError with the reason", async () => {
    const signal = AbortSignal.abort("enough");
    const error = await failure((_url, init) => Promise.reject(init.signal?.reason), { signal });
    expect(error).toBeInstanceOf(AbortedError);
    expect(error.cause).toBe("enough");
  });

  test("while the body is read is one too", async () => {
    const controller = new AbortController();
    const body = new ReadableStream({
      pull(stream) {
        controller.abort("enough");
        stream.error(new DOMException("This operation was aborted", "AbortError"));
      },
    });
    const error = await failure(async () => new Response(body), { signal: controller.signal });
    expect(error).toMatchObject({ name: "AbortedError", cause: "enough" });
  });
});

describe("a redirect", () => {
  const redirect = (status: number, location: string) => () =>
    Promise.resolve(new Response("moved", { status, headers: { location } }));

  test.each([301, 302, 303, 307, 308])("of %i is a StatusError that names the other origin only", async (status) => {
    const error = await failure(redirect(status, "https://login.example.com/in?state=private"));
    expect(error).toBeInstanceOf(StatusError);
    expect(error).toMatchObject({ status, code: "unexpected_status" });
    expect(error.message).toContain("was redirected to https://login.example.com, which is not followed.");
    expect(JSON.stringify(error)).not.toContain("private");
  });

  test("to a path names the origin of the request", async () => {
    expect((await failure(redirect(302, "/login"))).message).toContain("to https://api.example.com,");
  });

  test("to nowhere is still one", async () => {
    expect((await failure(redirect(302, "https://["))).message).toContain("was redirected, which is not followed.");
  });

  test("that a browser hides has no status", async () => {
    const hidden = { type: "opaqueredirect", status: 0, headers: new Headers(), body: null } as Response;
    const error = await failure(async () => hidden);
    expect(error).toBeInstanceOf(StatusError);
    expect(error.status).toBeUndefined();
  });

  test("has its body given up", async () => {
    let isCancelled = false;
    const body = new ReadableStream({
      cancel() {
        isCancelled = true;
      },
    });
    await failure(async () => new Response(body, { status: 302 }));
    expect(isCancelled).toBe(true);
  });
});

test("a 304 is an answer, not a redirect", async () => {
  expect(await send(async () => new Response(null, { status: 304 }), 100)(WIRE_REQUEST)).toMatchObject({ status: 304 });
});

function broken(cause: Error): ReadableStream {
  return new ReadableStream({ pull: (controller) => controller.error(cause) });
}
