import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createEmulator, type Emulator, type Listening } from "@cargo-records/mock";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { checks } from "../src/contract-spec.ts";
import type { Json } from "../src/document.ts";

const PATH = "/orchestration/records/list";
const SPEC = join(import.meta.dirname, "../../../spec/openapi.yaml");

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
  const exchange = {
    request: { method: body === undefined ? "GET" : "POST", path: PATH, headers: body ? contentType : {}, body },
    response: { status: 200, headers: contentType, body: response },
  } as Json;
  for (const check of Object.values(checks)) expect(check(exchange)).toEqual([]);
}

test("curl lists, and every answer is valid under the strict twin", async () => {
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
  const url = await startPrism(`${server.url}/v1`);
  const headers = { authorization: "Bearer any", "content-type": "application/json" };
  const direct = `${server.url}/v1${PATH}`;
  for (const filter of await filters()) {
    const init = { method: "POST", headers, body: JSON.stringify(filter) };
    const [through, straight] = await Promise.all([fetch(`${url}${PATH}`, init), fetch(direct, init)]);
    expect(through.status).toBe(200);
    const page = await through.json();
    expect(page).toEqual(await straight.json());
    expectDocumented(filter, page);
  }
  const refused = await fetch(`${url}${PATH}`, { method: "POST", headers, body: '{"isFinished":true}' });
  expect(refused.status).toBe(422);
});

test("Prism notices an answer of another shape: it can fail", async () => {
  const url = await startPrism(`${server.url}/v1`);
  emulator.faults.add({ onRequest: 1, fault: "other-shape" });
  const response = await fetch(`${url}${PATH}`, { headers: { authorization: "Bearer any" } });
  expect([response.status, ((await response.json()) as Json).type]).toEqual([
    500,
    expect.stringContaining("VIOLATIONS"),
  ]);
});

/** Prism as a validating proxy; stopped after the test. */
async function startPrism(upstream: string): Promise<string> {
  const port = await freePort();
  const prism = fileURLToPath(import.meta.resolve("@stoplight/prism-cli/dist/index.js"));
  const args = [prism, "proxy", SPEC, upstream, "--errors", "--port", String(port), "--host", "127.0.0.1"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(async () => {
    child.kill();
    await once(child, "close");
  });
  await new Promise<void>((resolve) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (text.includes("Prism is listening")) resolve();
    });
  });
  return `http://127.0.0.1:${port}`;
}

async function freePort(): Promise<number> {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  const { port } = holder.address() as { port: number };
  holder.close();
  await once(holder, "close");
  return port;
}
