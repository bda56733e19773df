import { expect, test } from "vitest";
import { withCors } from "./with-cors.ts";

const URL = "http://127.0.0.1/v1";

test("a preflight is answered without asking the handler, and allows the token", async () => {
  const handler = withCors(() => Promise.reject(new Error("asked")));
  const answer = await handler(new Request(URL, { method: "OPTIONS" }));
  expect([answer.status, answer.headers.get("access-control-allow-headers")]).toEqual([
    204,
    "authorization, content-type",
  ]);
});

test("an answer can be read by pages of other origins, headers included", async () => {
  const { status, headers } = await withCors(async () => new Response(null, { status: 503 }))(new Request(URL));
  expect([status, headers.get("access-control-allow-origin"), headers.get("access-control-expose-headers")]).toEqual([
    503,
    "*",
    "*",
  ]);
});
