import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { serve } from "../../test-support/serve.ts";
import { symptomOf } from "../../test-support/symptom-of.ts";
import { createFaults } from "./create-faults.ts";
import { withFaults } from "./with-faults.ts";

const URL = "http://mock.example.com/list";
const RUNS = { seed: 20_261_124, numRuns: 200 };
const bytes = fc.uint8Array({ maxLength: 3000 }).map((data) => new Uint8Array(data));
const chunks = fc.array(fc.uint8Array({ minLength: 1, maxLength: 500 }), { maxLength: 8 });
const json = fc
  .oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()))
  .map((value) => JSON.stringify(value));

const streamed = (parts: readonly Uint8Array[]) => async () => new Response(ReadableStream.from(parts) as never);

/** The bytes of a body up to its end or its failure. */
async function bytesOf(call: Promise<Response>): Promise<{ received: Buffer; failed: boolean }> {
  const received: Uint8Array[] = [];
  try {
    for await (const chunk of (await call).body ?? []) received.push(chunk);
    return { received: Buffer.concat(received), failed: false };
  } catch {
    return { received: Buffer.concat(received), failed: true };
  }
}

describe("for any body", () => {
  test("a cut lets exactly the given bytes through and then fails, in process and over HTTP", async () => {
    let parts: readonly Uint8Array[] = [];
    const faults = createFaults();
    const mock = faults.wrap(() => streamed(parts)());
    const { url } = await serve(mock);
    const framing = fc.constantFrom("chunked", "content-length" as const);
    await fc.assert(
      fc.asyncProperty(chunks, fc.nat(2500), framing, async (body, atByte, how) => {
        parts = body;
        faults.clear();
        faults.add({ from: 1, fault: "cut-body", atByte, framing: how as "chunked" });
        const expected = { received: Buffer.concat(body).subarray(0, atByte), failed: true };
        expect(await bytesOf(mock(URL))).toEqual(expected);
        expect(await bytesOf(fetch(url))).toEqual(expected);
      }),
      { ...RUNS, numRuns: 100 },
    );
  });

  test("a cut gzip is the same text in process and over HTTP, and a beginning of the right one", async () => {
    let body: Uint8Array<ArrayBuffer> = new Uint8Array();
    const faults = createFaults();
    const mock = faults.wrap(async () => new Response(body));
    const { url } = await serve(mock);
    await fc.assert(
      fc.asyncProperty(bytes, fc.double({ min: 0, max: 1, noNaN: true }), async (data, keep) => {
        body = data;
        faults.clear();
        faults.add({ from: 1, fault: "gzip-cut", keep });
        const [inProcess, overHttp] = [await bytesOf(mock(URL)), await bytesOf(fetch(url))];
        expect(inProcess).toEqual(overHttp);
        expect(Buffer.from(body.subarray(0, inProcess.received.length))).toEqual(inProcess.received);
      }),
      { ...RUNS, numRuns: 100 },
    );
  });

  test("a slow body is the right one", async () => {
    const wait = async () => {};
    await fc.assert(
      fc.asyncProperty(chunks, fc.integer({ min: 1, max: 600 }), async (body, bytesPerChunk) => {
        const mock = withFaults(streamed(body), { from: 1, fault: "slow-drip", bytesPerChunk }, { wait });
        expect(await bytesOf(mock(URL))).toEqual({ received: Buffer.concat(body), failed: false });
      }),
      RUNS,
    );
  });

  test("truncated UTF-8 is refused by a strict decoder, and is JSON all the same when only one byte is missing", async () => {
    const strict = new TextDecoder("utf-8", { fatal: true });
    const text = fc.string({ unit: "grapheme", minLength: 1 });
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom("middle", "end"), async (title, where) => {
        const right = JSON.stringify({ title });
        const plan = { from: 1, fault: "truncated-utf8", where: where as "end" } as const;
        const { received } = await bytesOf(withFaults(async () => new Response(right), plan)(URL));
        expect(() => strict.decode(received)).toThrow(TypeError);
        if (where === "middle") expect(JSON.parse(received.toString())).not.toEqual(JSON.parse(right));
        else expect(() => JSON.parse(received.toString())).toThrow(SyntaxError);
      }),
      RUNS,
    );
  });

  test("bad JSON is none, for any object or list", async () => {
    await fc.assert(
      fc.asyncProperty(json, fc.constantFrom("start", "end"), async (right, at) => {
        const plan = { from: 1, fault: "bad-json", at: at as "end" } as const;
        const { text = "" } = await symptomOf(withFaults(async () => new Response(right), plan)(URL));
        expect(() => JSON.parse(text)).toThrow(SyntaxError);
      }),
      RUNS,
    );
  });
});
