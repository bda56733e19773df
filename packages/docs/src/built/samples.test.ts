import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { promisify } from "node:util";
import { createEmulator } from "@cargo-records/mock";
import { expect, test } from "vitest";
import { slugOf } from "../reference/addresses.ts";
import { curlSample } from "../reference/curl-sample.ts";
import { loadReference } from "../site/load-reference.ts";

const run = promisify(execFile);
const { operations } = loadReference();
const EMULATED_PATH = "/orchestration/records/list";

// A suite of the contract compiles and runs them, as npm installs the packages too.
test("every sample belongs to an operation", async () => {
  const samples = (await readdir("samples")).filter((file) => file.endsWith(".ts"));
  expect(samples).not.toEqual([]);
  expect(operations.map(({ operationId }) => `${slugOf(operationId)}.ts`)).toEqual(expect.arrayContaining(samples));
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
