import fc from "fast-check";
import { expect, test } from "vitest";
import { bearerToken } from "./bearer-token.ts";
import type { Exchange, WireRequest } from "./exchange.ts";

const request: WireRequest = {
  method: "GET",
  url: "https://api.example.com/a",
  headers: { accept: "application/json" },
};

function recording(): { sent: WireRequest[]; exchange: Exchange } {
  const sent: WireRequest[] = [];
  const exchange: Exchange = async (request) => {
    sent.push(request);
    return { status: 200, headers: new Headers(), text: "{}" };
  };
  return { sent, exchange };
}

test("the token is sent beside the other headers", async () => {
  const { sent, exchange } = recording();
  await bearerToken("secret")(exchange)(request);
  expect(sent[0]?.headers).toEqual({ accept: "application/json", authorization: "Bearer secret" });
});

test("a function is asked before every request", async () => {
  const { sent, exchange } = recording();
  let turn = 0;
  const withToken = bearerToken(async () => `token-${++turn}`)(exchange);
  await withToken(request);
  await withToken(request);
  expect(sent.map(({ headers }) => headers["authorization"])).toEqual(["Bearer token-1", "Bearer token-2"]);
});

test("an empty token is refused before anything is sent", async () => {
  const { sent, exchange } = recording();
  expect(() => bearerToken("")).toThrow("No token. Pass `token`");
  await expect(bearerToken(() => "")(exchange)(request)).rejects.toThrow("No token");
  expect(sent).toEqual([]);
});

test("a token that a header cannot carry is refused and not repeated", () => {
  const unusable = fc.string({ minLength: 4, unit: "binary" }).filter((text) => /[^\x21-\x7e]/.test(text));
  fc.assert(
    fc.property(unusable, (token) => {
      const use = () => bearerToken(token);
      expect(use).toThrow("The token holds a space");
      expect(use).not.toThrow(token);
    }),
    { seed: 1 },
  );
});
