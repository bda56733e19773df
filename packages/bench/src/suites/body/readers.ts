import { Readable } from "node:stream";
import { AUTHORIZATION, PATH, type Page, TOKEN } from "../calls/caller.ts";
import type { Reader } from "./reader.ts";

const ours: Reader = {
  name: "ours",
  package: "@cargo-records/client",
  note: "for await (const record of records.list()), as it comes: required keys checked, the body asked for again when it breaks off",
  load: async () => {
    const { createClient } = await import("@cargo-records/client");
    return (baseUrl) => createClient({ token: TOKEN, baseUrl }).orchestration.records.list();
  },
};

/** Everyone as its documentation shows it. The first is the baseline. */
export const readers: readonly [Reader, ...Reader[]] = [
  {
    name: "response.json()",
    note: "all at once, in memory",
    load: async () =>
      async function* (baseUrl) {
        const { records } = (await (await get(baseUrl)).json()) as Page;
        yield* records;
      },
  },
  ours,
  {
    name: "stream-json",
    package: "stream-json",
    load: async () => {
      const { chain } = await import("stream-chain");
      const { parser } = await import("stream-json");
      const { pick } = await import("stream-json/filters/pick.js");
      const { streamArray } = await import("stream-json/streamers/stream-array.js");
      return async function* (baseUrl) {
        const body = Readable.from(await bodyOf(baseUrl));
        const records = chain([body, parser(), pick({ filter: "records" }), streamArray()]);
        for await (const { value } of records as AsyncIterable<{ value: unknown }>) yield value;
      };
    },
  },
  {
    name: "@streamparser/json-whatwg",
    package: "@streamparser/json-whatwg",
    load: async () => {
      const { JSONParser } = await import("@streamparser/json-whatwg");
      return async function* (baseUrl) {
        const parser = new JSONParser({ paths: ["$.records.*"], keepStack: false });
        const values = (await streamOf(baseUrl)).pipeThrough(parser);
        for await (const { value } of values as unknown as AsyncIterable<{ value: unknown }>) yield value;
      };
    },
  },
  {
    name: "@discoveryjs/json-ext",
    package: "@discoveryjs/json-ext",
    note: "parses while the body arrives; all in memory",
    load: async () => {
      const { parseChunked } = await import("@discoveryjs/json-ext");
      return async function* (baseUrl) {
        const { records } = (await parseChunked(await bodyOf(baseUrl))) as unknown as Page;
        yield* records;
      };
    },
  },
];

/** Without the one that takes minutes where there is much to read, or many values. */
export const withoutSlowest = readers.filter(({ name }) => !name.startsWith("@streamparser")) as [Reader, ...Reader[]];

/** For bodies that only what streams can read. */
export const streamingOnly: readonly [Reader] = [ours];

function get(baseUrl: string): Promise<Response> {
  return fetch(baseUrl + PATH, { headers: { authorization: AUTHORIZATION } });
}

async function streamOf(baseUrl: string): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const { body } = await get(baseUrl);
  if (body === null) throw new Error("The answer has no body.");
  return body;
}

/** The streams of Node can be looped over; the types of the web do not say so. */
async function bodyOf(baseUrl: string): Promise<AsyncIterable<Uint8Array>> {
  return (await streamOf(baseUrl)) as unknown as AsyncIterable<Uint8Array>;
}
