import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { createEmulator, type Emulator, type Listening } from "@cargo-records/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Json } from "../src/document.ts";
import { startPrism } from "../src/engines/start-prism.ts";
import { contract } from "../src/suite/contract.ts";
import { checkRecording, suiteOf } from "../src/suite/suite.ts";

const PATH = "/orchestration/records/list";
const SPEC = join(import.meta.dirname, "../../../spec/openapi.yaml");

// Texts of the emulator are invented, and some look as random as a key.
const suite = suiteOf(contract).filter(({ id }) => id !== "no-secrets");

let emulator: Emulator;
let server: Listening;

beforeAll(async () => {
  emulator = createEmulator({ records: 400, seed: 11 });
  server = await emulator.listen();
});
afterAll(() => emulator.close());

/** Filters of every kind, made from a record that is there. */
async function filters(): Promise<Json[]> {
  const headers = { authorization: "Bearer any" };
  const { records } = (await (await fetch(`${server.url}/v1${PATH}`, { headers })).json()) as Json;
  return records
    .slice(0, 40)
    .flatMap((record: Json) => [
      { workflowUuid: record.workflowUuid, statuses: [record.status], limit: 5 },
      { ids: [record.id] },
      { title: record.title.slice(0, 4), createdBefore: record.createdAt },
      { createdAfter: record.createdAt, offset: 2, limit: 3 },
    ]);
}

function expectDocumented(body: Json, response: Json): void {
  const contentType = { "content-type": "application/json" };
  const method = body === undefined ? "GET" : "POST";
  const exchange = {
    request: { method, path: PATH, authScheme: "bearer", headers: body ? contentType : {}, body },
    response: { status: 200, headers: contentType, body: response },
  } as Json;
  expect(checkRecording(contract, suite, { place: "emulator", exchange })).toEqual([]);
}

test("curl lists, and every answer passes every check of recordings", async () => {
  const curl = async (...args: string[]) => {
    const common = ["--silent", "--show-error", "--fail", "--header", "authorization: Bearer any"];
    const { stdout } = await promisify(execFile)("curl", [...common, ...args, `${server.url}/v1${PATH}`], {
      maxBuffer: 1e9,
    });
    return JSON.parse(stdout);
  };
  const all = await curl();
  expect([all.count, all.records.length]).toEqual([400, 100]);
  expectDocumented(undefined, all);
  for (const filter of await filters()) {
    const page = await curl("--header", "content-type: application/json", "--data", JSON.stringify(filter));
    expectDocumented(filter, page);
  }
});

test("Prism in front, which refuses what the spec does not say, passes everything on", async () => {
  await using prism = await startPrism(SPEC, `${server.url}/v1`, ["--errors"]);
  const headers = { authorization: "Bearer any", "content-type": "application/json" };
  const direct = `${server.url}/v1${PATH}`;
  for (const filter of await filters()) {
    const init = { method: "POST", headers, body: JSON.stringify(filter) };
    const [through, straight] = await Promise.all([fetch(`${prism.url}${PATH}`, init), fetch(direct, init)]);
    expect(through.status).toBe(200);
    const page = await through.json();
    expect(page).toEqual(await straight.json());
    expectDocumented(filter, page);
  }
  const refused = await fetch(`${prism.url}${PATH}`, { method: "POST", headers, body: '{"isFinished":true}' });
  expect(refused.status).toBe(422);
});

test("Prism notices an answer of another shape: it can fail", async () => {
  await using prism = await startPrism(SPEC, `${server.url}/v1`, ["--errors"]);
  emulator.faults.add({ onRequest: 1, fault: "other-shape" });
  const response = await fetch(`${prism.url}${PATH}`, { headers: { authorization: "Bearer any" } });
  expect([response.status, ((await response.json()) as Json).type]).toEqual([
    500,
    expect.stringContaining("VIOLATIONS"),
  ]);
});
