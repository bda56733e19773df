import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf } from "../../test-support/folder-of.ts";
import { recordOptionsOf } from "../../test-support/record-options-of.ts";
import { streamOf } from "../../test-support/stream-of.ts";
import type { Fetch } from "../fetch.ts";
import { readScenario } from "../read-scenario.ts";
import { replay } from "../replay.ts";
import { record } from "./record.ts";

const LIST = "https://host.test/v1/things/list";
const PAGE = { records: [{ id: "acct-1", title: "Acme Corp", status: "success" }], count: 1 };

describe("record", () => {
  test("the caller gets the answer as it is, and the file has it redacted", async () => {
    const dir = await folderOf({});
    const fetch = record(json(PAGE), recordOptionsOf(dir));
    const answer = await fetch(LIST, { headers: { authorization: "Bearer abcdefgh1234", accept: "application/json" } });
    expect(await answer.json()).toEqual(PAGE);
    expect(await fetch.save()).toEqual({
      outcome: "created",
      folder: join(dir, "sample"),
      files: ["01-list.json"],
      changes: [],
      skipped: [],
      redacted: { "credential-header": 1, text: 2 },
    });
    const { recordings, ...about } = await readScenario("sample", dir);
    expect(about).toEqual({ name: "sample", title: "A sample.", description: "For a test." });
    expect(recordings[0]?.exchange).toEqual({
      format: 1,
      provenance: {
        source: "emulated",
        recordedAt: "2026-01-31T12:00:00Z",
        tool: { name: "test", version: "1.0.0" },
        specHash: `sha256:${"0".repeat(64)}`,
        origin: "Recorded by a test.",
        redaction: { policy: 1, redacted: { "credential-header": 1, text: 2 } },
      },
      request: {
        method: "GET",
        path: "/things/list",
        authScheme: "bearer",
        headers: { accept: "application/json" },
      },
      response: {
        status: 200,
        headers: { "content-type": "application/json" },
        body: { records: [{ id: "redacted-1", title: "Redacted aaac", status: "success" }], count: 1 },
      },
    });
  });

  test("nothing is on disk before save", async () => {
    const dir = await folderOf({});
    const fetch = record(json(PAGE), recordOptionsOf(dir));
    await (await fetch(LIST)).text();
    expect(await readdir(dir)).toEqual([]);
  });

  test.each([
    ["PrivateToken abcdefgh1234", "privatetoken"],
    ["SCRAM-SHA-256 data=abcdefgh1234", "scram-sha-256"],
    ["abcdefgh1234", "other"],
  ])("of the header authorization, only a registered scheme is kept: %s", async (authorization, scheme) => {
    const dir = await folderOf({});
    const fetch = record(json(PAGE), recordOptionsOf(dir));
    await (await fetch(LIST, { headers: { authorization } })).text();
    await fetch.save();
    const [recording] = (await readScenario("sample", dir)).recordings;
    expect(recording?.exchange.request.authScheme).toBe(scheme);
    expect(JSON.stringify(recording)).not.toContain("abcdefgh");
  });

  test("what was recorded can be replayed", async () => {
    const dir = await folderOf({});
    const fetch = record(json({ count: 3 }), recordOptionsOf(dir));
    await fetch(LIST, { method: "POST", body: '{"limit":3,"statuses":["error"]}' });
    await fetch(`${LIST}?limit=3&flag=true`);
    expect((await fetch.save()).files).toEqual(["01-post-list.json", "02-list.json"]);
    const again = replay(await readScenario("sample", dir));
    const answer = await again(LIST, { method: "POST", body: '{"statuses":["error"],"limit":3}' });
    expect(await answer.json()).toEqual({ count: 3 });
    expect((await again(`${LIST}?flag=true&limit=3`)).status).toBe(200);
  });

  test("a streamed answer reaches the caller in its chunks, and the file as a whole", async () => {
    const dir = await folderOf({});
    const chunk = new TextEncoder().encode("[1,2],".padEnd(64));
    const fetch = record(async () => new Response(streamOf({ chunks: 5, chunk })), recordOptionsOf(dir));
    const answer = await fetch(LIST);
    let chunks = 0;
    for await (const part of answer.body ?? []) chunks += part.byteLength / chunk.byteLength;
    expect(chunks).toBe(5);
    expect(await fetch.save()).toMatchObject({ outcome: "created", redacted: { "body-text": 1 } });
  });

  test("an answer that the caller leaves unread or cancels is kept all the same", async () => {
    const dir = await folderOf({});
    const fetch = record(json(PAGE), recordOptionsOf(dir));
    await fetch(LIST);
    await (await fetch(LIST)).body?.cancel();
    expect((await fetch.save()).files).toEqual(["01-list.json", "02-list.json"]);
  });

  test("exchanges stand in the order of the calls, not of the answers", async () => {
    const dir = await folderOf({});
    const { promise, resolve } = Promise.withResolvers<Response>();
    const fetch = record(
      (input) => (new Request(input).url.endsWith("slow") ? promise : json(1)(input)),
      recordOptionsOf(dir),
    );
    const slow = fetch("https://host.test/v1/slow");
    await fetch("https://host.test/v1/fast");
    resolve(Response.json(2));
    await slow;
    expect((await fetch.save()).files).toEqual(["01-slow.json", "02-fast.json"]);
  });

  test("calls that cannot be kept are told with the reason, and the others are kept", async () => {
    const dir = await folderOf({});
    const answers: Fetch[] = [
      async () => Promise.reject(new Error("down")),
      async () => new Response(streamOf({ chunks: 1, chunk: new Uint8Array(1), failure: new Error("cut") })),
      async () => new Response(new Uint8Array([0xff])),
      async () => new Response("12345678901"),
      json(1),
      json(2),
    ];
    const fetch = record(
      async (input) => (answers.shift() ?? json(0))(input),
      recordOptionsOf(dir, { maxBodyBytes: 10 }),
    );
    await expect(fetch(LIST)).rejects.toThrow("down");
    for (let call = 0; call < 3; call += 1) await (await fetch(LIST)).text().catch(() => undefined);
    await fetch("https://host.test/elsewhere");
    await fetch(LIST);
    const { files, skipped } = await fetch.save();
    expect(files).toEqual(["01-list.json"]);
    expect(skipped).toEqual([
      { call: 1, reason: "the call failed before there was an answer" },
      { call: 2, reason: "the answer has a body that broke off" },
      { call: 3, reason: "the answer has a body that is not UTF-8" },
      { call: 4, reason: "the answer has a body of more than 10 bytes" },
      { call: 5, reason: "the path of the request is not under /v1" },
    ]);
  });

  test("the failure of the fetch reaches the caller as the same error", async () => {
    const failure = new Error("down");
    const fetch = record(() => Promise.reject(failure), recordOptionsOf(await folderOf({})));
    await expect(fetch(LIST)).rejects.toBe(failure);
  });

  test("a request that cannot be made is refused without a word of it", async () => {
    const fetch = record(json(PAGE), recordOptionsOf(await folderOf({})));
    const refused = [
      fetch("https://user:hunter2@host.test/v1/things"),
      fetch("hunter2"),
      fetch(LIST, { headers: { authorization: "hunter2\n\u0000" } }),
      fetch(LIST, { body: "hunter2" }),
    ];
    for (const call of refused) {
      const error = await call.catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(TypeError);
      expect((error as Error).stack).not.toContain("hunter2");
      expect(Object.keys(error as Error)).toEqual([]);
    }
  });

  test("wrong options are refused at once", () => {
    const make = (options: object) => () => record(json(PAGE), recordOptionsOf("/tmp", options));
    expect(make({ scenario: "No Kebab" })).toThrow("kebab case");
    expect(make({ title: " " })).toThrow("the options of record#/title: expected a text that is not empty");
    expect(make({ specHash: "1" })).toThrow("#/provenance/specHash: expected sha256:");
    expect(make({ source: "unreal" })).toThrow("#/provenance/source: expected one of real, emulated, hand-made");
    expect(make({ maxBodyBytes: 0 })).toThrow("maxBodyBytes must be above 0");
    expect(make({ basePath: "v1" })).toThrow("basePath must begin with a slash");
    expect(make({ redaction: { headers: { keep: ["cookie"] } } })).toThrow("never kept");
  });
});

function json(body: unknown): Fetch {
  return async () => Response.json(body);
}
