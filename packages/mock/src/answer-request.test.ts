import { once } from "node:events";
import { Agent, request } from "node:http";
import { connect } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { serve } from "../test-support/serve.ts";
import { streamOf } from "../test-support/stream-of.ts";

const MIB = 1024 * 1024;

describe("a request over HTTP", () => {
  test("hands the handler method, URL, headers and body as they were sent", async () => {
    const seen: unknown[] = [];
    const { url } = await serve(async (asked) => {
      seen.push([asked.method, asked.url, asked.headers.get("x-twice"), await asked.text()]);
      return new Response();
    });
    await fetch(`${url}//a?b=%20c`, {
      method: "PUT",
      body: "ü",
      headers: [
        ["x-twice", "1"],
        ["x-twice", "2"],
      ],
    });
    expect(seen).toEqual([["PUT", `${url}//a?b=%20c`, "1, 2", "ü"]]);
  });

  test("sends status, headers and cookies one by one, and answers without a body", async () => {
    const headers: [string, string][] = [
      ["x-a", "1"],
      ["set-cookie", "a=1"],
      ["set-cookie", "b=2"],
    ];
    const { url } = await serve(() => new Response(null, { status: 204, headers }));
    const response = await fetch(url);
    expect([response.status, await response.text()]).toEqual([204, ""]);
    expect([response.headers.get("x-a"), response.headers.getSetCookie()]).toEqual(["1", ["a=1", "b=2"]]);
  });

  test("streams a body of 64 MiB both ways", async () => {
    const { url } = await serve((asked) => new Response(asked.body));
    const sent = { chunks: 64, chunk: new Uint8Array(MIB).fill(7) };
    const response = await fetch(url, { method: "POST", body: streamOf(sent), duplex: "half" });
    let received = 0;
    const body: AsyncIterable<Uint8Array> | null = response.body;
    for await (const chunk of body ?? []) {
      expect(chunk.every((byte) => byte === 7)).toBe(true);
      received += chunk.length;
    }
    expect(received).toBe(64 * MIB);
  });

  test("a client that stops reading stops the body, long before its end", async () => {
    const cancelled = Promise.withResolvers<number>();
    const endless = { chunks: Number.POSITIVE_INFINITY, chunk: new Uint8Array(MIB), onCancel: cancelled.resolve };
    const { url } = await serve(() => new Response(streamOf(endless)));
    const response = await fetch(url);
    await response.body?.cancel();
    expect(await cancelled.promise).toBeLessThan(64);
  });

  test("a client that went away before the answer stops its body", async () => {
    const entered = Promise.withResolvers<void>();
    const cancelled = Promise.withResolvers<void>();
    const { url } = await serve(async ({ signal }) => {
      entered.resolve();
      await once(signal, "abort");
      return new Response(new ReadableStream({ cancel: () => cancelled.resolve() }));
    });
    const leaving = new AbortController();
    const call = fetch(url, { signal: leaving.signal });
    await entered.promise;
    leaving.abort();
    await Promise.all([expect(call).rejects.toThrow(), cancelled.promise]);
  });

  test("a client that goes away aborts the signal of its request", async () => {
    const entered = Promise.withResolvers<void>();
    const aborted = Promise.withResolvers<string>();
    const { url } = await serve(async ({ signal }) => {
      entered.resolve();
      await once(signal, "abort");
      aborted.resolve(signal.reason.name);
      throw signal.reason;
    });
    const leaving = new AbortController();
    const call = fetch(url, { signal: leaving.signal });
    await entered.promise;
    leaving.abort();
    await expect(call).rejects.toThrow();
    expect(await aborted.promise).toBe("AbortError");
  });

  test("a client that goes away in the middle of its body makes reading it fail", async () => {
    const failed = Promise.withResolvers<unknown>();
    const { port } = await serve(async (asked) => {
      await asked.text().catch(failed.resolve);
      return new Response();
    });
    const socket = connect(port, "127.0.0.1");
    socket.write("POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\nhalf", () => socket.destroy());
    expect(await failed.promise).toBeInstanceOf(Error);
  });

  test("the signal of an answered request stays quiet", async () => {
    const signals: AbortSignal[] = [];
    const { url, close } = await serve(({ signal }) => {
      signals.push(signal);
      return new Response("done");
    });
    await (await fetch(url)).text();
    await close();
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
  });

  test.each(["nothing", "a part"])("a connection goes on after a handler that read %s of the body", async (read) => {
    const { url } = await serve(async (asked) => {
      if (read === "a part") await asked.body?.getReader().read();
      return new Response("done");
    });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    onTestFinished(() => agent.destroy());
    const sockets = [];
    for (let call = 0; call < 2; call++) {
      const sending = request(url, { method: "POST", agent });
      sending.end(Buffer.alloc(MIB));
      const [response] = await once(sending, "response");
      sockets.push(sending.socket);
      await once(response.resume(), "end");
    }
    expect(sockets[0]).toBe(sockets[1]);
  });

  test("a body that breaks after the status arrives cut off", async () => {
    const broken = { chunks: 3, chunk: new Uint8Array(10), failure: new Error("broken") };
    const { url } = await serve(() => new Response(streamOf(broken)));
    const response = await fetch(url);
    expect(response.status).toBe(200);
    await expect(response.arrayBuffer()).rejects.toThrow();
  });

  test("all that a body had before it broke arrives", async () => {
    const chunks = async function* () {
      for (let chunk = 0; chunk < 5; chunk++) yield new Uint8Array(MIB);
      throw new Error("broken");
    };
    const { url } = await serve(() => new Response(ReadableStream.from(chunks())));
    let received = 0;
    const reading = async () => {
      for await (const chunk of (await fetch(url)).body ?? []) received += chunk.length;
    };
    await expect(reading()).rejects.toThrow("terminated");
    expect(received).toBe(5 * MIB);
  });

  test("status and headers arrive before the first byte of the body", async () => {
    const { url } = await serve(() => new Response(new ReadableStream(), { status: 202 }));
    const response = await fetch(url);
    expect(response.status).toBe(202);
    await response.body?.cancel();
  });

  test("a handler whose own fetch was reset resets the connection", async () => {
    const cause = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
    const { url } = await serve(() => Promise.reject(new TypeError("fetch failed", { cause })));
    await expect(fetch(url)).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
    const sending = fetch(url, { method: "POST", body: new Uint8Array(16 * MIB) });
    await expect(sending).rejects.toThrow("fetch failed");
  });

  test("a body that was used before does not arrive as an empty one", async () => {
    const used = new Response("used");
    await used.text();
    const { url } = await serve(() => used);
    await expect(fetch(url)).rejects.toThrow();
  });

  test.each([
    [Object.assign(new Error("GET /x: no"), { name: "UnmatchedRequestError" }), 501, "GET /x: no"],
    [new RangeError("out of it"), 500, "The handler failed with RangeError: out of it"],
    ["just a text", 500, "The handler failed with Error: just a text"],
  ])("a handler that rejects with %s becomes a JSON error", async (reason, status, errorMessage) => {
    const { url } = await serve(() => Promise.reject(reason));
    const response = await fetch(url);
    expect([response.status, response.headers.get("content-type")]).toEqual([status, "application/json"]);
    expect(await response.json()).toEqual({ errorMessage });
  });

  test.each(["GET http://elsewhere.example.com/ HTTP/1.1", "OPTIONS * HTTP/1.1", "TRACE / HTTP/1.1"])(
    "%s gets a 400, for no fetch could have sent it",
    async (line) => {
      const { port } = await serve(() => new Response("served"));
      const socket = connect(port, "127.0.0.1");
      socket.end(`${line}\r\nhost: a\r\nconnection: close\r\n\r\n`);
      const [chunk] = await once(socket, "data");
      expect(String(chunk)).toMatch(/^HTTP\/1\.1 400 /);
    },
  );
});
