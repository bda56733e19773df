import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { endlessWait } from "../../test-support/endless-wait.ts";
import { ROWS, rowsBackend } from "../../test-support/rows-backend.ts";
import { serve } from "../../test-support/serve.ts";
import { withFaults } from "./with-faults.ts";

const URL = "http://mock.example.com/list";
const RIGHT = JSON.stringify({ records: ROWS, count: 10 });
const run = promisify(execFile);

test("a slow body comes in pieces, with a pause before each but the first", async () => {
  const waits: number[] = [];
  const wait = async (ms: number) => void waits.push(ms);
  const mock = withFaults(rowsBackend, { from: 1, fault: "slow-drip", bytesPerChunk: 100, everyMs: 30 }, { wait });
  const length = Buffer.byteLength(RIGHT);
  const pieces: number[] = [];
  for await (const chunk of (await mock(URL)).body ?? []) pieces.push(chunk.length);
  expect(pieces).toEqual([...Array(Math.floor(length / 100)).fill(100), length % 100]);
  expect(waits).toEqual(pieces.slice(1).map(() => 30));
  const { url } = await serve(mock);
  expect(await (await fetch(url)).text()).toBe(RIGHT);
  expect(waits).toHaveLength(2 * (pieces.length - 1));
});

test("a slow body that nobody reads on starts no pause", async () => {
  const { wait, waits } = endlessWait();
  const response = await withFaults(rowsBackend, { from: 1, fault: "slow-drip" }, { wait })(URL);
  await response.body?.getReader().read();
  await new Promise<void>((resolve) => void setImmediate(resolve));
  expect(waits).toEqual([]);
});

test("no timer of a slow body keeps a process alive once the request is aborted or the reader gone", async () => {
  const module = JSON.stringify(new globalThis.URL("with-faults.ts", import.meta.url).href);
  const script = `
    const { withFaults } = await import(${module});
    const plan = { from: 1, fault: "slow-drip", everyMs: 2 ** 31 - 1 };
    const fetch = withFaults(async () => new Response("slow"), plan);
    for (const leave of ["abort", "cancel"]) {
      const leaving = new AbortController();
      const reader = (await fetch("http://a/", { signal: leaving.signal })).body.getReader();
      await reader.read();
      const next = reader.read().catch((error) => error.name);
      // By then, the pause has begun.
      await new Promise(setImmediate);
      if (leave === "abort") leaving.abort();
      else await reader.cancel();
      console.log(await next);
    }`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script], { timeout: 60_000 });
  expect(stdout).toBe("AbortError\n{ value: undefined, done: true }\n");
});
