import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createEmulator } from "@cargo-records/mock";
import { expect, onTestFinished, test } from "vitest";

const COMMAND = join(dirname(fileURLToPath(import.meta.resolve("@cargo-records/cli/package.json"))), "dist/bin.js");
const RECORDS = 5_000;

test("GNU parallel exports the windows of a plan, and together they are every record once", async () => {
  const cwd = await mkdtemp(join(tmpdir(), "parallel-"));
  onTestFinished(() => rm(cwd, { recursive: true }));
  await writeFile(join(cwd, "cargo-records"), `#!/bin/sh\nexec "${process.execPath}" "${COMMAND}" "$@"\n`, {
    mode: 0o755,
  });
  using emulator = createEmulator({ records: RECORDS });
  await using server = await emulator.listen();
  const env = {
    ...process.env,
    PATH: `${cwd}:${process.env["PATH"]}`,
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
