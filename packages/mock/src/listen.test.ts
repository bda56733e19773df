import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { serve } from "../test-support/serve.ts";
import { listen } from "./listen.ts";
import { ListenError } from "./listen-error.ts";
import { readRecordings } from "./read-recordings.ts";
import { replayAll } from "./replay-all.ts";

describe("listen", () => {
  test("serves every recording of this package as it was recorded", async () => {
    const scenarios = await readRecordings();
    const { url } = await serve(replayAll(scenarios));
    for (const { name, recordings } of scenarios) {
      for (const { exchange } of recordings) {
        const { method, path, query = {}, headers, body } = exchange.request;
        const search = new URLSearchParams(query as Record<string, string>);
        const target = `${url}/${name}/v1${path}${search.size > 0 ? `?${search}` : ""}`;
        const sent = body === undefined ? {} : { body: JSON.stringify(body) };
        const response = await fetch(target, { method, headers, ...sent });
        expect(response.status).toBe(exchange.response.status);
        expect(Object.fromEntries(response.headers)).toMatchObject(exchange.response.headers);
        expect(await response.json()).toEqual(exchange.response.body);
      }
    }
  });

  test("close ends an idle connection and a request in flight, and may be called again", async () => {
    const entered = Promise.withResolvers<AbortSignal>();
    const server = await serve(({ signal }) => {
      entered.resolve(signal);
      return new Promise(() => {});
    });
    const idle = connect(server.port, "127.0.0.1");
    await once(idle, "connect");
    const ended = once(idle, "close");
    const call = fetch(server.url);
    const signal = await entered.promise;
    const aborted = once(signal, "abort");
    await Promise.all([server.close(), server.close(), ended, aborted, expect(call).rejects.toThrow()]);
    await server.close();
    await expect(fetch(server.url)).rejects.toThrow();
  });

  test("a port in use is one clear error, and free again after dispose", async () => {
    const { port, [Symbol.asyncDispose]: dispose } = await serve(() => new Response());
    const second = listen(() => new Response(), { port });
    await expect(second).rejects.toThrow(ListenError);
    await expect(second).rejects.toThrow(`127.0.0.1:${port} is in use. Stop what listens there, or take port 0`);
    await dispose();
    expect((await serve(() => new Response(), { port })).port).toBe(port);
  });

  test("localhost is a host of its own", async () => {
    const { url, port } = await serve(() => new Response("here"), { host: "localhost" });
    expect(url).toBe(`http://localhost:${port}`);
    expect(await (await fetch(url)).text()).toBe("here");
  });

  test.each(["0.0.0.0", "::", "192.0.2.1", "example.com", ""])("the host %j is refused", async (host) => {
    await expect(listen(() => new Response(), { host })).rejects.toThrow(/^The host must be one of 127\.0\.0\.1/);
  });

  test.each([-1, 65_536, 1.5, Number.NaN])("the port %d is refused", async (port) => {
    await expect(listen(() => new Response(), { port })).rejects.toThrow(/^The port must be a whole number from 0/);
  });
});
