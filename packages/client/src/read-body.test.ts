import { describe, expect, test } from "vitest";
import { readBody } from "./read-body.ts";
import { caught } from "./test-support/caught.ts";

const encode = (text: string) => new TextEncoder().encode(text);

function streamed(chunks: readonly Uint8Array[], headers: Record<string, string> = {}) {
  const state = { pulled: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const chunk = chunks[state.pulled++];
        if (chunk === undefined) controller.close();
        else controller.enqueue(chunk);
      },
      cancel() {
        state.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { state, response: new Response(body, { headers }) };
}

describe("a body", () => {
  test("whose length is announced is read whole", async () => {
    const { response } = streamed([encode("{}")], { "content-length": "2" });
    expect(await readBody(response, 2)).toBe("{}");
  });

  test("whose length is not announced is read to its end", async () => {
    expect(await readBody(streamed([encode("[1"), encode("]")]).response, 10)).toBe("[1]");
  });

  test("that is missing is an empty text", async () => {
    expect(await readBody(new Response(null, { status: 204 }), 10)).toBe("");
  });

  test.each([{}, { "content-length": "9" }])("split inside a character is put together (%o)", async (headers) => {
    const bytes = encode("é€😀");
    const chunks = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(await readBody(streamed(chunks, headers).response, 9)).toBe("é€😀");
  });

  test("loses its byte order mark", async () => {
    expect(await readBody(streamed([Uint8Array.of(0xef, 0xbb, 0xbf), encode("{}")]).response, 10)).toBe("{}");
  });
});

describe("a body that is too large", () => {
  const message = "is larger than `maxBodyBytes`, 3.";

  test("by its announced length is not read at all", async () => {
    const { response, state } = streamed([encode("[1]!")], { "content-length": "4" });
    const error = await caught(readBody(response, 3));
    expect(error).toMatchObject({ name: "ResponseFormatError", reason: "too_large", status: 200 });
    expect(error.message).toContain(message);
    expect(state).toEqual({ pulled: 0, cancelled: true });
  });

  test("is given up where the bound is passed", async () => {
    const { response, state } = streamed([encode("12"), encode("34"), encode("56")]);
    expect((await caught(readBody(response, 3))).message).toContain(message);
    expect(state).toEqual({ pulled: 2, cancelled: true });
  });

  test("is counted as what it becomes when it is compressed", async () => {
    const { response } = streamed([encode("12"), encode("34")], { "content-length": "3", "content-encoding": "gzip" });
    expect((await caught(readBody(response, 3))).message).toContain(message);
  });

  test.each(["2", "2.5", "two", ""])("is refused although %j was announced", async (length) => {
    const { response } = streamed([encode("1234")], { "content-length": length });
    expect((await caught(readBody(response, 3))).message).toContain(message);
  });

  test("begins one byte above the bound", async () => {
    expect(await readBody(streamed([encode("123")]).response, 3)).toBe("123");
    expect(await readBody(streamed([encode("123")], { "content-length": "3" }).response, 3)).toBe("123");
  });
});

test.each([
  ["holds a byte that UTF-8 does not have", [Uint8Array.of(0x22, 0xff, 0x22)]],
  ["ends inside a character", [Uint8Array.of(0x22, 0xe2, 0x82)]],
])("a body that %s is not replaced by something else", async (_fault, chunks) => {
  for (const headers of [{}, { "content-length": "3" }]) {
    const error = await caught(readBody(streamed(chunks, headers).response, 10));
    expect(error).toMatchObject({ reason: "not_utf8", status: 200 });
    expect(error.cause).toBeInstanceOf(TypeError);
  }
});

test("what an error says is read as well as it can be", async () => {
  const response = new Response(Uint8Array.of(0x63, 0x61, 0x66, 0xe9), { status: 502 });
  expect(await readBody(response, 10)).toBe("caf\ufffd");
});

test("a stream that breaks off is told as it is", async () => {
  const cause = new TypeError("terminated");
  const response = new Response(new ReadableStream({ pull: (controller) => controller.error(cause) }));
  await expect(readBody(response, 10)).rejects.toBe(cause);
});
