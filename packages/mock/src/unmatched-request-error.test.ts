import { describe, expect, test } from "vitest";
import { exchangeOf } from "../test-support/exchange-of.ts";
import { scenarioOf } from "../test-support/scenario-of.ts";
import { replay } from "./replay.ts";
import { UnmatchedRequestError } from "./unmatched-request-error.ts";

const BASE = "https://api.example.com/v1";
const list = exchangeOf({}, { body: { things: [] } });
const search = exchangeOf(
  { method: "POST", body: { limit: 2, tags: ["a", "b"], deep: { x: 1, y: null } } },
  { body: 1 },
);

describe("a request that was not recorded", () => {
  const fetch = replay(scenarioOf(list, search));
  const post = (body: unknown) => fetch(`${BASE}/things`, { method: "POST", body: JSON.stringify(body) });

  test("is told apart from the nearest recording, pointer by pointer", async () => {
    const error = await failure(post({ limit: 3, tags: ["a"], deep: { x: 1, y: {} }, more: [1, 2] }));
    expect(error).toMatchObject({ method: "POST", path: "/v1/things" });
    expect(error.nearest).toEqual({ scenario: "sample", file: "02-thing.json" });
    expect(error.message.split("\n")).toEqual([
      'POST /v1/things: this request is not recorded in scenario "sample".',
      "The nearest recording is sample/02-thing.json, which differs:",
      "  /body/limit: recorded 2, asked 3",
      '  /body/tags/1: recorded "b", asked nothing',
      "  /body/deep/y: recorded null, asked an object",
      "  /body/more: recorded nothing, asked a list of 2",
    ]);
  });

  test.each([
    ["another path", "/other", {}, "01-thing.json", '/path: recorded "/things", asked "/other"'],
    ["another method", "/things", { method: "DELETE" }, "01-thing.json", '/method: recorded "GET", asked "DELETE"'],
    ["a query", "/things?a=1", {}, "01-thing.json", '/query/a: recorded nothing, asked "1"'],
    ["no body", "/things", { method: "POST" }, "02-thing.json", "/body: recorded an object, asked nothing"],
    ["no JSON", "/things", { method: "POST", body: "{" }, "02-thing.json", '/bodyText: recorded nothing, asked "{"'],
  ])("with %s names it", async (_, path, init, file, line) => {
    const error = await failure(fetch(`${BASE}${path}`, init));
    expect(error.nearest?.file).toBe(file);
    expect(error.differences).toContain(line);
  });

  test("is nearer to another body under its path than to the same body elsewhere", async () => {
    const elsewhere = exchangeOf({ method: "POST", path: "/other", body: { a: 1, b: 2 } });
    const here = exchangeOf({ method: "POST", body: { a: 3, b: 4 } });
    const call = replay(scenarioOf(elsewhere, here))(`${BASE}/things`, { method: "POST", body: '{"a":1,"b":2}' });
    expect((await failure(call)).nearest?.file).toBe("02-thing.json");
  });

  test("lists ten differences and counts the rest", async () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`k${index}`, index]));
    const error = await failure(post({ ...(search.request.body as object), ...many }));
    expect(error.differences).toHaveLength(20);
    expect(error.message.split("\n")).toHaveLength(13);
    expect(error.message).toContain("  and 10 more");
  });

  test("does not use up the recorded answers", async () => {
    const numbered = replay(scenarioOf(exchangeOf({}, { body: 1 }), exchangeOf({}, { body: 2 })));
    await failure(numbered(`${BASE}/thing`));
    expect(await (await numbered(`${BASE}/things`)).json()).toBe(1);
  });

  test("leaves no trace of a credential in its error", async () => {
    const canary = "canary/Zm9v+29=";
    const headers = { authorization: `Bearer ${canary}`, cookie: `a=1; session=${canary}`, "x-api-key": `${canary}"x` };
    const body = {
      [canary]: 1,
      text: `so ${canary}"x is`,
      password: "hunter2",
      nested: { token: "hunter2" },
      limit: 3,
    };
    const query = `q=${encodeURIComponent(canary)}&token=hunter2`;
    const url = `${BASE}/things/${encodeURIComponent(canary)}?${query}`;
    const error = await failure(fetch(url, { method: "POST", headers, body: JSON.stringify(body) }));
    const printed = [error.message, error.stack, JSON.stringify(error), String(error.cause)].join("\n");
    expect(printed).toContain("/body/limit: recorded 2, asked 3");
    for (const secret of ["canary", "Zm9v", "hunter2"]) expect(printed).not.toContain(secret);
  });

  test("with user information in its URL is refused without quoting it", async () => {
    const refused = fetch("https://user:canary@api.example.com/v1/things");
    await expect(refused).rejects.toThrow("The URL of a request to api.example.com holds user information");
    expect(String(await refused.catch((error) => error.stack))).not.toContain("canary");
  });
});

async function failure(call: Promise<Response>): Promise<UnmatchedRequestError> {
  const error: unknown = await call.catch((reason) => reason);
  if (error instanceof UnmatchedRequestError) return error;
  throw new Error(`expected an UnmatchedRequestError, got ${error}`);
}
