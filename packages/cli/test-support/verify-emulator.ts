import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { createEmulator, listen } from "@cargo-records/mock";
import { onTestFinished } from "vitest";
import { type Deviation, RECORDS } from "./deviations.ts";
import { runBin } from "./run-bin.ts";
import { scratch } from "./scratch.ts";

const run = promisify(execFile);

/** An emulator that deviates, on loopback. */
export async function serve({
  emulator: options = {},
  fault,
  refuses,
  changes,
}: Omit<Deviation, "id">): Promise<string> {
  const emulator = createEmulator({ records: RECORDS, ...options });
  if (fault) emulator.faults.add([{ from: 1, ...fault }]);
  const server = await listen(async (request) => {
    const body = request.method === "POST" ? await request.clone().text() : "{}";
    const status = refuses?.({ method: request.method, filter: JSON.parse(body) });
    if (status !== undefined) return Response.json({ errorMessage: "no" }, { status });
    const answer = await emulator.fetch(request);
    if (!changes || !answer.ok) return answer;
    const page = (await answer.json()) as Parameters<typeof changes>[0];
    changes(page);
    return Response.json(page);
  });
  onTestFinished(async () => {
    await server.close();
    await emulator.close();
  });
  return `${server.url}/v1`;
}

/** A folder with a description. */
export async function folderWith(spec: string): Promise<string> {
  const cwd = await scratch();
  await mkdir(join(cwd, "spec"));
  await writeFile(join(cwd, "spec/openapi.yaml"), spec);
  return cwd;
}

/** Runs `verify` in a folder with a description; the patch is in `observed.patch` then. */
export async function verify(
  cwd: string,
  baseUrl: string,
): Promise<{ code: number | string; ids: string[]; stderr: string }> {
  const args = [
    "verify",
    "--json",
    "--spec",
    "spec/openapi.yaml",
    "--patch",
    "observed.patch",
    "--base-url",
    baseUrl,
    "--largest-page",
    "300",
  ];
  const { code, stdout, stderr } = await runBin(args, { cwd });
  if (stdout === "") throw new Error(stderr);
  const { findings } = JSON.parse(stdout) as { findings: { id: string }[] };
  return { code, ids: findings.map(({ id }) => id), stderr };
}

/** Applies the patch, as a maintainer would. */
export async function apply(cwd: string): Promise<void> {
  await run("git", ["apply", "observed.patch"], { cwd });
}
