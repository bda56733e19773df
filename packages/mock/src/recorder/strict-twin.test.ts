import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect, test } from "vitest";
import { folderOf } from "../../test-support/folder-of.ts";
import { recordOptionsOf } from "../../test-support/record-options-of.ts";
import { readRecordings } from "../read-recordings.ts";
import { readScenario } from "../read-scenario.ts";
import type { Exchange, Scenario } from "../recording.ts";
import { replay } from "../replay.ts";
import { record } from "./record.ts";

const scenarios = await readRecordings();
const documents = await Promise.all(
  ["openapi", "strict"].map(async (name) => [name, await checkAgainst(name)] as const),
);

test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
  "%s, recorded again and redacted, is as valid as before, and recording that again changes nothing",
  async (_, scenario) => {
    const dir = await folderOf({});
    const again = await recordAgain(scenario, dir);
    expect(again.recordings).toHaveLength(scenario.recordings.length);
    for (const [document, faultsOf] of documents) {
      const faults = again.recordings.map(({ exchange }) => faultsOf(exchange));
      const before = scenario.recordings.map(({ exchange }) => faultsOf(exchange));
      expect([document, faults]).toEqual([document, before]);
    }
    const third = await recordAgain(again, dir);
    expect(third.recordings.map(({ exchange: { request, response } }) => [request, response])).toEqual(
      again.recordings.map(({ exchange: { request, response } }) => [request, response]),
    );
  },
);

test("the check is live: a text in place of a UUID, a status and a date is found", async () => {
  const exchange = scenarios.find(({ name }) => name === "every-status")?.recordings[0]?.exchange;
  const text = JSON.stringify(exchange);
  const faultsOf = documents[1]?.[1];
  const broken = [/"runUuid":"[^"]*"/, /"status":"[a-z]*"/, /"createdAt":"[^"]*"/].map((place) => {
    return faultsOf?.(JSON.parse(text.replace(place, (found) => found.replace(/:".*"/, ':"redacted"'))));
  });
  expect(faultsOf?.(JSON.parse(text))).toBe(0);
  expect(broken.every((faults) => (faults ?? 0) > 0)).toBe(true);
});

/** Sends what was recorded through a recorder, which writes it beside the others of its folder. */
async function recordAgain(scenario: Scenario, dir: string): Promise<Scenario> {
  const { title, description } = scenario;
  const options = recordOptionsOf(dir, { scenario: scenario.name, title, description, update: true });
  const fetch = record(replay(scenario), options);
  for (const { exchange } of scenario.recordings) {
    const { method, path, headers, body } = exchange.request;
    const sent = { ...headers, authorization: "Bearer 7fKq29ZbTt0pLx4" };
    await fetch(`https://host.test/v1${path}`, {
      method,
      headers: sent,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }
  await fetch.save();
  return readScenario(scenario.name, dir);
}

/** The number of places where an exchange is not as a document of the spec says. */
async function checkAgainst(name: string): Promise<(exchange: Exchange) => number> {
  const document = JSON.parse(
    await readFile(new URL(`../../../../spec/generated/${name}.json`, import.meta.url), "utf8"),
  );
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ ...document, $id: "spec" });
  const faults = (schema: string, value: unknown): number => {
    const check = ajv.compile({ $ref: `spec#/components/schemas/${schema}` });
    return check(value) ? 0 : (check.errors?.length ?? 0);
  };
  return ({ request, response }) => {
    const asked = request.body === undefined ? 0 : faults("RecordsFilter", request.body);
    const answered =
      response.body === undefined ? 0 : faults(response.status === 200 ? "RecordsPage" : "ErrorBody", response.body);
    return asked + answered;
  };
}
