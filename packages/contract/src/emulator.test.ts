import { createClient } from "@cargo-records/client";
import { createHttpClient } from "@cargo-records/client/http";
import { createEmulator, type Emulator } from "@cargo-records/mock";
import { handlers } from "@cargo-records/mock/msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import type { Json } from "./document.ts";
import { contract } from "./suite/contract.ts";
import { checkRecording, suiteOf } from "./suite/suite.ts";

const token = "emulated";
let emulator: Emulator;

beforeAll(() => {
  emulator = createEmulator({ records: 500, seed: 7 });
});
afterAll(() => emulator.close());

test("the client lists the same through fetch, over HTTP and through MSW", async () => {
  const direct = await createClient({ token, fetch: emulator.fetch }).orchestration.records.list();
  expect([direct.count, direct.records.length]).toEqual([500, 100]);

  await using server = await emulator.listen();
  const overHttp = createClient({ token, baseUrl: `${server.url}/v1` }).orchestration.records;
  expect(await overHttp.list()).toStrictEqual(direct);

  const msw = setupServer(...handlers(emulator.fetch));
  msw.listen();
  onTestFinished(() => msw.close());
  expect(await createClient({ token }).orchestration.records.list()).toStrictEqual(direct);
});

test("search pages through every record once, and the bare client sees the same", async () => {
  const { records } = createClient({ token, fetch: emulator.fetch }).orchestration;
  const http = createHttpClient({ token, fetch: emulator.fetch });
  const seen: string[] = [];
  for (let offset = 0; offset < 500; offset += 120) {
    const page = await records.search({ limit: 120, offset });
    const { data } = await http.POST("/orchestration/records/list", { body: { limit: 120, offset } });
    expect(data).toStrictEqual(page);
    seen.push(...page.records.map(({ runUuid }) => runUuid));
  }
  expect([seen.length, new Set(seen).size]).toEqual([500, 500]);
});

test("every answer passes every check of recordings, refusals included", async () => {
  const ask = async (body: Json, headers: Record<string, string> = { authorization: `Bearer ${token}` }) => {
    const init = {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify(body),
    };
    const response = await emulator.fetch("http://localhost/v1/orchestration/records/list", init);
    const request = {
      method: "POST",
      path: "/orchestration/records/list",
      ...(headers["authorization"] && { authScheme: "bearer" }),
      headers: { "content-type": "application/json" },
      body,
    };
    const answer = {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.json(),
    };
    return { request, response: answer } as Json;
  };
  const exchanges = [
    await ask({}),
    await ask({ statuses: ["error", "cancelled"], limit: 7 }),
    await ask({ isFinished: true }),
    await ask({}, {}),
  ];
  expect(exchanges.map(({ response }) => response.status)).toEqual([200, 200, 400, 401]);
  // Texts of the emulator are invented, and some look as random as a key.
  const suite = suiteOf(contract).filter(({ id }) => id !== "no-secrets");
  expect(
    exchanges.flatMap((exchange, index) => checkRecording(contract, suite, { place: `${index}`, exchange })),
  ).toEqual([]);
});
