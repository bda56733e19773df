import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caught } from "../test-support/caught.ts";
import { wireResponse } from "../test-support/scripted-exchange.ts";
import { ConnectionError } from "./connection-error.ts";
import { ResponseFormatError } from "./response-format-error.ts";
import { withoutSecret } from "./without-secret.ts";

const SECRET = "cargo-token-1234";
const echoing = (text: string) => `you sent ${text}, did you not`;

describe("an answer", () => {
  test("that is not 2xx has the secret masked in its body and its headers", async () => {
    const answer = wireResponse(401, echoing(SECRET), { "www-authenticate": echoing(SECRET), age: "4" });
    const clean = await withoutSecret(Promise.resolve(answer), SECRET);
    expect(clean).toMatchObject({ status: 401, text: echoing("[token]") });
    expect([...clean.headers]).toEqual([
      ["age", "4"],
      ["www-authenticate", echoing("[token]")],
    ]);
  });

  test("that is 2xx is data and stays as it is", async () => {
    const answer = wireResponse(200, echoing(SECRET));
    expect(await withoutSecret(Promise.resolve(answer), SECRET)).toBe(answer);
  });
});

describe("an error", () => {
  const clean = (error: Error) => caught(withoutSecret(Promise.reject(error), SECRET));

  test("has the secret masked wherever it can be read", async () => {
    const error = await clean(
      new ResponseFormatError(echoing(SECRET), "content_type", {
        status: 200,
        headers: new Headers({ "x-echo": SECRET }),
        text: JSON.stringify({ list: [{ said: echoing(SECRET) }] }),
      }),
    );
    expect(error.message).toBe(echoing("[token]"));
    expect(error.body).toEqual({ list: [{ said: echoing("[token]") }] });
    const readable = [error.stack, inspect(error), JSON.stringify(error), error.headers?.get("x-echo")].join("\n");
    expect(readable).toContain("[token]");
    expect(readable).not.toContain(SECRET);
  });

  test.each([
    ["message", new TypeError(`Invalid header value: Bearer ${SECRET}`)],
    ["own cause", new TypeError("fetch failed", { cause: new Error(SECRET) })],
    ["text", echoing(SECRET)],
  ])("loses a cause that repeats the secret in its %s", async (_place, cause) => {
    const error = await clean(new ConnectionError("no", { cause }));
    expect(error.cause).toEqual(new Error("An error that held the token."));
    expect(Object.keys(error.toJSON())).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(cause|stack)$/)]));
  });

  test("keeps a cause that does not", async () => {
    const cause = new TypeError("fetch failed", { cause: new Error("ECONNRESET") });
    expect((await clean(new ConnectionError("no", { cause }))).cause).toBe(cause);
  });

  test("keeps its words when the token is a stand-in of a test, which is part of many of them", async () => {
    const failing = Promise.reject(new ConnectionError("That got no answer."));
    expect((await caught(withoutSecret(failing, "t"))).message).toBe("That got no answer.");
  });

  test("of somebody else is handed on", async () => {
    const error = new TypeError("no");
    await expect(withoutSecret(Promise.reject(error), SECRET)).rejects.toBe(error);
  });

  test("is clean whatever the secret is, also a part of the syntax of JSON", async () => {
    const secrets = fc.oneof(
      fc.constantFrom('"a":true', '\\"\\"\\"', "{{{{{{", "true,1", "[object"),
      fc.stringMatching(/^[\x21-\x7e]{6,40}$/),
    );
    await fc.assert(
      fc.asyncProperty(secrets, async (secret) => {
        const details = { status: 200, headers: new Headers(), text: JSON.stringify([{ a: true, said: secret }]) };
        const failing = Promise.reject(new ResponseFormatError(secret, "shape", details));
        const error = await caught(withoutSecret(failing, secret));
        expect([error.message, error.body]).toEqual(["[token]", [{ a: true, said: "[token]" }]]);
      }),
      { seed: 1 },
    );
  });
});
