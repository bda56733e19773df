import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { createEmulator } from "@cargo-records/mock";
import { expect, test } from "vitest";
import { slugOf } from "../reference/addresses.ts";
import { curlSample } from "../reference/curl-sample.ts";
import { loadReference } from "../site/load-reference.ts";

const run = promisify(execFile);
const { operations } = loadReference();
const EMULATED_FETCH = pathToFileURL(join(process.cwd(), "src/test-support/emulated-fetch.ts")).href;

const EMULATED_PATH = "/orchestration/records/list";
/** What each sample prints. */
const PRINTS: Readonly<Record<string, RegExp>> = {
  "list-orchestration-records.ts":
    /^\d+ of 250 records\n((pending|running|success|error|cancelled|cancelling): .+\n)+$/,
  "search-orchestration-records.ts": /^(.+: .+\n)+$/,
};

test("every sample belongs to an operation, and is run here", async () => {
  const samples = (await readdir("samples")).filter((file) => file.endsWith(".ts")).sort();
  expect(samples).toEqual(Object.keys(PRINTS).sort());
  expect(operations.map(({ operationId }) => `${slugOf(operationId)}.ts`)).toEqual(expect.arrayContaining(samples));
});

test.each(Object.entries(PRINTS))("%s runs as it stands, against an emulator", async (sample, printed) => {
  const env = { ...process.env, CARGO_API_TOKEN: "emulated" };
  const { stdout } = await run(process.execPath, ["--import", EMULATED_FETCH, join("samples", sample)], { env });
  expect(stdout).toMatch(printed);
});

test.each(operations.filter(({ path }) => path === EMULATED_PATH))(
  "the curl command of $operationId runs as it stands, but for the address",
  async (operation) => {
    using emulator = createEmulator({ seed: 1, records: 20 });
    await using server = await emulator.listen();
    const command = curlSample(operation).replace("https://api.getcargo.io/v1", `${server.url}/v1`);
    const { stdout } = await run("sh", ["-c", command], { env: { ...process.env, CARGO_API_TOKEN: "emulated" } });
    expect(JSON.parse(stdout)).toMatchObject({ records: expect.any(Array), count: expect.any(Number) });
  },
);

test("a curl command that the API would refuse fails", async () => {
  using emulator = createEmulator({ seed: 1, records: 20 });
  await using server = await emulator.listen();
  const command = `curl --silent --fail-with-body ${server.url}/v1/orchestration/records/list`;
  await expect(run("sh", ["-c", command])).rejects.toThrow(command);
});
