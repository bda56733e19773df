import { describe, expect, test } from "vitest";
import { exchangeOf } from "../test-support/exchange-of.ts";
import { scenarioOf } from "../test-support/scenario-of.ts";
import { readScenario } from "./read-scenario.ts";
import { replay } from "./replay.ts";

const BASE = "https://api.example.com/v1";
const list = exchangeOf({}, { body: { things: [] } });
const search = exchangeOf(
  { method: "POST", body: { limit: 2, tags: ["a", "b"], deep: { x: 1, y: null } } },
  { body: 1 },
);

describe("replay", () => {
  test("answers a recorded request with the recorded status, headers and body", async () => {
    const headers = { "content-type": "application/problem+json", "retry-after": "30" };
    const fetch = replay(scenarioOf(exchangeOf({}, { status: 429, headers, body: { errorMessage: "Später" } })));
    const response = await fetch(`${BASE}/things`);
    expect(response.status).toBe(429);
    expect(Object.fromEntries(response.headers)).toEqual(headers);
    expect(await response.text()).toBe('{"errorMessage":"Später"}');
  });

  test("answers with text that is not JSON, and with no body at all, without inventing a content type", async () => {
    const html = exchangeOf({ path: "/html" }, { status: 502, headers: {}, bodyText: "<html>" });
    const empty = exchangeOf({ path: "/empty" }, { status: 204, headers: {} });
    const fetch = replay(scenarioOf(html, empty));
    const answers = [await fetch(`${BASE}/html`), await fetch(`${BASE}/empty`)];
    expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(["<html>", ""]);
    expect(answers.map(({ status, headers }) => [status, [...headers]])).toEqual([
      [502, []],
      [204, []],
    ]);
  });

  test("takes what fetch takes: a text, a URL, a Request, and init on top", async () => {
    const fetch = replay(scenarioOf(list));
    const url = `${BASE}/things`;
    const inputs: Parameters<typeof fetch>[] = [[url], [new URL(url)], [new Request(url)], [new Request(url), {}]];
    for (const [input, init] of inputs) expect((await fetch(input, init)).status).toBe(200);
    const post = { method: "POST", body: JSON.stringify(search.request.body) };
    expect((await replay(scenarioOf(search))(new Request(url), post)).status).toBe(200);
  });

  test("the scheme of the credential does not matter, as headers do not", async () => {
    const fetch = replay(scenarioOf(exchangeOf({ authScheme: "bearer" }), exchangeOf({}, { status: 401 })));
    const headers = { authorization: "Basic eDp5" };
    expect([(await fetch(`${BASE}/things`)).status, (await fetch(`${BASE}/things`, { headers })).status]).toEqual([
      200, 401,
    ]);
  });

  test("a body matches whatever the order of its keys", async () => {
    const body = '{ "deep": {"y": null, "x": 1.0}, "tags": ["a", "b"], "limit": 2 }';
    expect((await replay(scenarioOf(search))(`${BASE}/things`, { method: "POST", body })).status).toBe(200);
  });

  test("a query matches whatever the order of its names, but not of its values", async () => {
    const fetch = replay(scenarioOf(exchangeOf({ query: { "ids[]": ["1", "2"], q: "a b" } })));
    expect((await fetch(`${BASE}/things?q=a+b&ids%5B%5D=1&ids[]=2`)).status).toBe(200);
    await expect(fetch(`${BASE}/things?ids[]=2&ids[]=1&q=a%20b`)).rejects.toThrow("/query/ids[]/0");
  });

  test("identical requests are answered in order, the last answer for ever, each replay on its own", async () => {
    const numbered = [1, 2, 3].map((body) => exchangeOf({}, { body }));
    const other = exchangeOf({ path: "/other" }, { body: "other" });
    const scenario = scenarioOf(numbered[0] ?? list, other, ...numbered.slice(1));
    const fetch = replay(scenario);
    const seen = [];
    for (let call = 0; call < 5; call++) seen.push(await (await fetch(`${BASE}/things`)).json());
    expect(seen).toEqual([1, 2, 3, 3, 3]);
    expect(await (await fetch(`${BASE}/other`)).json()).toBe("other");
    expect(await (await replay(scenario)(`${BASE}/things`)).json()).toBe(1);
  });

  test("a changed answer does not change the next one", async () => {
    const fetch = replay(scenarioOf(list));
    const { things } = (await (await fetch(`${BASE}/things`)).json()) as { things: number[] };
    things.push(1);
    expect(await (await fetch(`${BASE}/things`)).json()).toEqual({ things: [] });
  });

  test("strips the given base path and matches nothing outside of it", async () => {
    expect((await replay(scenarioOf(list), { basePath: "/a/b/" })("http://localhost/a/b/things")).status).toBe(200);
    expect((await replay(scenarioOf(list), { basePath: "" })("http://localhost/things")).status).toBe(200);
    for (const path of ["/things", "/v2/things", "/v10/things", "/v1"]) {
      await expect(replay(scenarioOf(list))(`http://localhost${path}`)).rejects.toThrow(
        "is not under the base path /v1",
      );
    }
    expect(() => replay(scenarioOf(list), { basePath: "v1" })).toThrow(TypeError);
  });

  test("an aborted request rejects with the reason of its signal", async () => {
    const reason = new Error("enough");
    const call = replay(scenarioOf(list))(`${BASE}/things`, { signal: AbortSignal.abort(reason) });
    await expect(call).rejects.toBe(reason);
  });

  test("answers from the recordings of this package", async () => {
    const fetch = replay(await readScenario("empty-workspace"));
    const response = await fetch("https://api.getcargo.io/v1/orchestration/records/list");
    expect(await response.json()).toEqual({ records: [], count: 0 });
  });
});
