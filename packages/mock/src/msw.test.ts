import { setupServer } from "msw/node";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Fetch } from "./fetch.ts";
import { type HandlersOptions, handlers } from "./msw.ts";
import { readScenario } from "./read-scenario.ts";
import { replay } from "./replay.ts";

/** Lets `answer` answer the requests of this process to the base URL, as long as the test lives. */
function intercept(answer: Fetch, options?: HandlersOptions): void {
  const server = setupServer(...handlers(answer, options));
  server.listen();
  onTestFinished(() => server.close());
}

/** Answers with the URL and the body that it was asked with. */
const echo: Fetch = async (input) => {
  const request = new Request(input);
  return Response.json([request.method, request.url, await request.text()], { status: 418 });
};

describe("MSW handlers", () => {
  test("answer both operations of the spec at the API's own address", async () => {
    intercept(replay(await readScenario("rate-limited")));
    for (const method of ["GET", "POST"]) {
      const body = method === "GET" ? {} : { body: "{}" };
      const answer = await fetch("https://api.getcargo.io/v1/orchestration/records/list", { method, ...body });
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "30"]);
    }
  });

  test("hand on status, query and body, and put the base URL of the spec in place of theirs", async () => {
    intercept(echo, { baseUrl: "http://localhost:4010/proxy/cargo/" });
    const url = "http://localhost:4010/proxy/cargo/orchestration/records/list?page=1";
    const answer = await fetch(url, { method: "POST", body: '{"limit":1}' });
    expect(answer.status).toBe(418);
    const asked = "https://api.getcargo.io/v1/orchestration/records/list?page=1";
    expect(await answer.json()).toEqual(["POST", asked, '{"limit":1}']);
  });

  test("there is one for each operation of a document, those with parameters in their path included", async () => {
    const servers = [{ url: "https://things.example.com/" }];
    const document = { openapi: "3.1.0", servers, paths: { "/things/{uuid}": { get: {}, delete: {} } } };
    expect(handlers(echo, { document })).toHaveLength(2);
    intercept(echo, { document });
    const answer = await fetch("https://things.example.com/things/a", { method: "DELETE" });
    expect(await answer.json()).toEqual(["DELETE", "https://things.example.com/things/a", ""]);
  });
});
