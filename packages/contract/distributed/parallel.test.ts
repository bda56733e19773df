import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEmulator } from "@cargo-records/mock";
import { expect, onTestFinished, test } from "vitest";
import { pathWithCommand } from "../src/path-with-command.ts";

const RECORDS = 5_000;

test("GNU parallel exports the windows of a plan, and together they are every record once", async () => {
  const cwd = await mkdtemp(join(tmpdir(), "parallel-"));
  onTestFinished(() => rm(cwd, { recursive: true }));
  using emulator = createEmulator({ records: RECORDS });
  await using server = await emulator.listen();
  const env = {
    ...process.env,
    PATH: await pathWithCommand(cwd),
    CARGO_API_TOKEN: "any",
    CARGO_API_BASE_URL: `${server.url}/v1`,
  };
  const child = spawn("sh", ["-eu", join(import.meta.dirname, "parallel.sh")], { cwd, env, stdio: "ignore" });
  expect(await once(child, "exit")).toEqual([0, null]);
  const parts = (await readdir(cwd)).filter((file) => file.endsWith(".ndjson"));
  expect(parts).toHaveLength(8);
  const lines = await Promise.all(
    parts.map(async (part) => (await readFile(join(cwd, part), "utf8")).trimEnd().split("\n")),
  );
  const runs = lines.flat().map((line) => (JSON.parse(line) as { runUuid: string }).runUuid);
  expect({ listed: runs.length, different: new Set(runs).size }).toEqual({ listed: RECORDS, different: RECORDS });
});
