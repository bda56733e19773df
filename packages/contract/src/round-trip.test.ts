import { CargoError, createClient } from "@cargo-records/client";
import { createHttpClient } from "@cargo-records/client/http";
import { type Listening, listen, readRecordings, replay, replayAll, type Scenario } from "@cargo-records/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callRecorded } from "./call-recorded.ts";
import { recordings } from "./contract-spec.ts";
import type { Json } from "./document.ts";

let server: Listening;

beforeAll(async () => {
  server = await listen(replayAll(await readRecordings()));
});
afterAll(() => server.close());

const token = "contract-test";

/** The exchanges of each scenario in order: a scenario may answer the same request differently the second time. */
const scenarios = Object.entries(Object.groupBy(recordings, ({ scenario }) => scenario));

test.each(scenarios)("over HTTP the built client gives back %s as recorded", async (scenario, exchanges = []) => {
  const baseUrl = `${server.url}/${scenario}/v1`;
  for (const { exchange } of exchanges) {
    const { status, body } = exchange.response;
    const result = await callRecorded(createClient({ token, baseUrl, maxRetries: 0 }), exchange).catch(
      (error: unknown) => error,
    );
    if (status < 300) expect(result).toStrictEqual(body);
    else {
      expect(result).toBeInstanceOf(CargoError);
      expect(result).toMatchObject({ status, body });
    }
  }
});

test("the bare client on the same exchange gives back the same", async () => {
  const http = createHttpClient({ token, baseUrl: `${server.url}/every-status/v1` });
  const { data } = await http.GET("/orchestration/records/list");
  const recorded = recordings.find(({ scenario }) => scenario === "every-status");
  expect(data).toStrictEqual(recorded?.exchange.response.body);
});

test("nulls, unknown properties and unknown enum values reach the caller", async () => {
  const [original] = (await readRecordings()).filter(({ name }) => name === "reference-page-sample");
  const scenario: Json = structuredClone(original);
  const { body } = scenario.recordings[0].exchange.response;
  Object.assign(body, { cursor: null });
  Object.assign(body.records[0], { status: "paused", brandNew: { deep: [null, { a: 1 }] }, errorMessage: null });
  await using changed = await listen(replay(scenario as Scenario));
  const page = await createClient({ token, baseUrl: `${changed.url}/v1` }).orchestration.records.list();
  expect(page).toStrictEqual(body);
});

test("a request that was not recorded is an error, never a guess", async () => {
  const { records } = createClient({ token, baseUrl: `${server.url}/empty-workspace/v1` }).orchestration;
  await expect(records.search({ limit: 7 })).rejects.toMatchObject({
    status: 501,
    message: expect.stringContaining("is not recorded"),
  });
});
