import { expect, test } from "vitest";
import type { Fetch } from "./exchange.ts";
import { createHttpClient } from "./http.ts";
import { fakeClock } from "./test-support/fake-clock.ts";
import { jsonResponse } from "./test-support/json-response.ts";

const BASE = "https://api.example.com/v1";
const answer =
  (body: string | null, status: number): Fetch =>
  async () =>
    new Response(body, { status, headers: { "content-type": "application/json" } });

const clock = fakeClock();

function clientOver(fetch: Fetch) {
  return createHttpClient({ token: "secret-token", baseUrl: BASE, fetch, clock });
}

test("requests go through the same exchange, with the token and the body", async () => {
  const sent: unknown[] = [];
  const http = clientOver(async (url, { method, headers, body }) => {
    sent.push([method, url, new Headers(headers).get("authorization"), body]);
    return new Response('{"records":[],"count":0}', { headers: { "content-type": "application/json" } });
  });
  await http.GET("/orchestration/records/list");
  const { data } = await http.POST("/orchestration/records/list", { body: { limit: 2 } });
  expect(data).toEqual({ records: [], count: 0 });
  expect(sent).toEqual([
    ["GET", `${BASE}/orchestration/records/list`, "Bearer secret-token", undefined],
    ["POST", `${BASE}/orchestration/records/list`, "Bearer secret-token", '{"limit":2}'],
  ]);
});

test("an error answer is given back beside its response, as openapi-fetch does", async () => {
  const { data, error, response } = await clientOver(answer('{"errorMessage":"no"}', 401)).GET(
    "/orchestration/records/list",
  );
  expect([data, error, response.status]).toEqual([undefined, { errorMessage: "no" }, 401]);
});

test("an answer without a body is passed on", async () => {
  const { response } = await clientOver(answer(null, 204)).GET("/orchestration/records/list");
  expect(response.status).toBe(204);
});

test("no answer is a ConnectionError here too", async () => {
  const call = clientOver(() => Promise.reject(new TypeError("fetch failed"))).GET("/orchestration/records/list");
  await expect(clock.run(call)).rejects.toMatchObject({ name: "ConnectionError", attempts: [{}, {}, {}] });
});

test("a search is a read, and retried like one", async () => {
  const statuses = [503, 200];
  const search = clientOver(async () => jsonResponse({ records: [], count: 7 }, statuses.shift())).POST(
    "/orchestration/records/list",
    { body: { limit: 2 } },
  );
  expect((await clock.run(search)).data).toEqual({ records: [], count: 7 });
  expect(statuses).toEqual([]);
});

test("a login page is no data here either", async () => {
  const page = clientOver(async () => new Response("<html>", { headers: { "content-type": "text/html" } }));
  await expect(page.GET("/orchestration/records/list")).rejects.toMatchObject({ reason: "content_type" });
});
