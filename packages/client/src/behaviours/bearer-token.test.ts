import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { AuthenticationError } from "../errors/authentication-error.ts";
import { ConfigurationError } from "../errors/configuration-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import type { Exchange } from "../exchange.ts";
import { caught } from "../test-support/caught.ts";
import { fakeClock } from "../test-support/fake-clock.ts";
import { scriptedExchange, WIRE_REQUEST, wireResponse } from "../test-support/scripted-exchange.ts";
import { bearerToken } from "./bearer-token.ts";

const clock = fakeClock();

function refusalOf(token: string): string {
  try {
    bearerToken(clock, token);
  } catch (error) {
    return (error as Error).message;
  }
  return "";
}

/** An API that takes one token and refuses all others. */
function api(accepted: { token: string }) {
  const seen: (string | undefined)[] = [];
  const exchange: Exchange = async ({ headers }) => {
    seen.push(headers["authorization"]);
    await Promise.resolve();
    return wireResponse(headers["authorization"] === `Bearer ${accepted.token}` ? 200 : 401);
  };
  return { seen, exchange };
}

describe("a fixed token", () => {
  test("is sent beside the other headers", async () => {
    const { sent, exchange } = scriptedExchange(200);
    await bearerToken(clock, "secret")(exchange)(WIRE_REQUEST);
    expect(sent[0]?.headers).toEqual({ accept: "application/json", authorization: "Bearer secret" });
  });

  test("is not sent again after a 401", async () => {
    const { sent, exchange } = scriptedExchange(401);
    expect(await bearerToken(clock, "secret")(exchange)(WIRE_REQUEST)).toMatchObject({ status: 401 });
    expect(sent).toHaveLength(1);
  });

  test("that a header cannot carry is refused and not repeated", () => {
    const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code));
    const unusable = fc.string({ minLength: 4, unit }).filter((text) => /[^\x21-\x7e]/.test(text));
    fc.assert(
      fc.property(unusable, (token) => {
        const message = refusalOf(token);
        expect(message.startsWith("The token holds a space")).toBe(true);
        expect(message.includes(token)).toBe(false);
      }),
      { seed: 1 },
    );
  });

  test("that is empty is refused", () => {
    expect(() => bearerToken(clock, "")).toThrow("No token. Pass `token`");
  });
});

describe("a function that gives tokens", () => {
  test("is asked once, not before every request", async () => {
    const { sent, exchange } = scriptedExchange(200);
    const give = vi.fn(() => "token-1");
    const withToken = bearerToken(clock, give)(exchange);
    await withToken(WIRE_REQUEST);
    await withToken(WIRE_REQUEST);
    expect(give).toHaveBeenCalledTimes(1);
    expect(sent.map(({ headers }) => headers["authorization"])).toEqual(["Bearer token-1", "Bearer token-1"]);
  });

  test("is asked once by 20 calls that start together", async () => {
    const give = vi.fn(async () => "token-1");
    const withToken = bearerToken(clock, give)(scriptedExchange(200).exchange);
    await Promise.all(Array.from({ length: 20 }, () => withToken(WIRE_REQUEST)));
    expect(give).toHaveBeenCalledTimes(1);
  });

  test("is asked once more by 20 calls whose token went stale, and each is sent once more", async () => {
    let made = 0;
    const give = vi.fn(async () => `token-${++made}`);
    const accepted = { token: "token-1" };
    const { seen, exchange } = api(accepted);
    const withToken = bearerToken(clock, give)(exchange);
    await withToken(WIRE_REQUEST);
    accepted.token = "token-2";
    const answers = await Promise.all(Array.from({ length: 20 }, () => withToken(WIRE_REQUEST)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(give).toHaveBeenCalledTimes(2);
    expect(seen).toHaveLength(41);
  });

  test("is not asked because of a late 401 of an older token", async () => {
    const late = Promise.withResolvers<void>();
    let made = 0;
    const give = vi.fn(() => `token-${++made}`);
    let requests = 0;
    const withToken = bearerToken(
      clock,
      give,
    )(async ({ headers }) => {
      if (++requests === 1) await late.promise;
      return wireResponse(headers["authorization"] === "Bearer token-1" ? 401 : 200);
    });
    const slow = withToken(WIRE_REQUEST);
    expect(await withToken(WIRE_REQUEST)).toMatchObject({ status: 200 });
    late.resolve();
    expect(await slow).toMatchObject({ status: 200 });
    expect(give).toHaveBeenCalledTimes(2);
  });

  test("that gives the refused token again ends in the 401, without another request", async () => {
    const { sent, exchange } = scriptedExchange(401);
    const give = vi.fn(() => "same");
    expect(await bearerToken(clock, give)(exchange)(WIRE_REQUEST)).toMatchObject({ status: 401 });
    expect(sent).toHaveLength(1);
    expect(give).toHaveBeenCalledTimes(2);
  });

  test("whose second token is refused as well is not asked a third time", async () => {
    let made = 0;
    const { sent, exchange } = scriptedExchange(401);
    expect(await bearerToken(clock, () => `t-${++made}`)(exchange)(WIRE_REQUEST)).toMatchObject({ status: 401 });
    expect([made, sent.length]).toEqual([2, 2]);
  });

  test.each([
    ["throws", () => Promise.reject(new Error("vault is sealed"))],
    [
      "throws at once",
      () => {
        throw new Error("vault is sealed");
      },
    ],
  ])("that %s is an AuthenticationError without a status, with its cause", async (_how, give) => {
    const { sent, exchange } = scriptedExchange(200);
    const error = await caught(bearerToken(clock, give)(exchange)(WIRE_REQUEST));
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error).toMatchObject({ status: undefined, cause: { message: "vault is sealed" } });
    expect(sent).toEqual([]);
  });

  test("that fails for several calls gives each an error of its own", async () => {
    const give = vi.fn(() => Promise.reject(new Error("vault is sealed")));
    const withToken = bearerToken(clock, give)(scriptedExchange(200).exchange);
    const [one, other] = await Promise.all([caught(withToken(WIRE_REQUEST)), caught(withToken(WIRE_REQUEST))]);
    expect(give).toHaveBeenCalledTimes(1);
    expect(one).not.toBe(other);
    expect(one?.cause).toBe(other?.cause);
  });

  test("that failed is asked again by the next call", async () => {
    const give = vi.fn(async () => "good").mockRejectedValueOnce(new Error("not yet"));
    const withToken = bearerToken(clock, give)(scriptedExchange(200).exchange);
    await caught(withToken(WIRE_REQUEST));
    expect(await withToken(WIRE_REQUEST)).toMatchObject({ status: 200 });
  });

  test.each([undefined, null, 5, "", "two words", "line\nbreak"])("that gives %j is refused", async (rubbish) => {
    const { sent, exchange } = scriptedExchange(200);
    const error = await caught(bearerToken(clock, () => rubbish as string)(exchange)(WIRE_REQUEST));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(sent).toEqual([]);
  });

  test("that never answers ends at the deadline", async () => {
    const give = () => new Promise<string>(() => {});
    const call = bearerToken(clock, give)(scriptedExchange(200).exchange)({
      ...WIRE_REQUEST,
      deadlineAt: clock.now() + 300,
    });
    const error = await clock.run(caught<TimeoutError>(call));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error.limit).toBe("deadline");
    expect(clock.timers()).toBe(0);
  });

  test("goes on for the others when one call that waits for it is aborted", async () => {
    const given = Promise.withResolvers<string>();
    const give = vi.fn(() => given.promise);
    const withToken = bearerToken(clock, give)(scriptedExchange(200).exchange);
    const controller = new AbortController();
    const aborted = caught(withToken({ ...WIRE_REQUEST, signal: controller.signal }));
    const other = withToken(WIRE_REQUEST);
    controller.abort("enough");
    expect(await aborted).toMatchObject({ name: "AbortedError", cause: "enough" });
    given.resolve("token-1");
    expect(await other).toMatchObject({ status: 200 });
    expect(give).toHaveBeenCalledTimes(1);
  });
});
