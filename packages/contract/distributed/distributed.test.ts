import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createEmulator } from "@cargo-records/mock";
import { expect, onTestFinished, test } from "vitest";
import { startRedis } from "./start-redis.ts";

const RECORDS = 20_000;
const WORKERS = 4;
/** So many windows are done when a worker is killed, in the middle of others. */
const DONE_BEFORE_THE_KILL = 6;

test("four workers, one of them killed, in a storm of refusals: together they list every record once", async () => {
  const folder = await mkdtemp(join(tmpdir(), "distributed-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  using emulator = createEmulator({
    records: RECORDS,
    seed: 5,
    clock: Date.now,
    rateLimit: { requests: 20, perMs: 1_000 },
  });
  await using server = await emulator.listen();
  await using redis = await startRedis();
  const env = { CARGO_API_TOKEN: "any", CARGO_API_BASE_URL: `${server.url}/v1`, REDIS_URL: redis.url, OUT: folder };
  emulator.faults.add({ random: { seed: 5, rate: 0.2, faults: [{ fault: "rate-limited-429", retryAfter: 1 }] } });

  const planned = Number.parseInt(await outputOf(start("plan.ts", env)), 10);
  expect(planned).toBeGreaterThan(3 * WORKERS);

  const workers = Array.from({ length: WORKERS }, () => start("worker.ts", env));
  const killed = workers[0] as ChildProcess;
  const done = new Set<string>();
  const all = Promise.withResolvers<void>();
  for (const worker of workers) {
    createInterface({ input: worker.stdout }).on("line", (part) => {
      done.add(part);
      if (done.size === DONE_BEFORE_THE_KILL) killed.kill("SIGKILL");
      if (done.size === planned) all.resolve();
    });
  }
  await all.promise;
  const others = workers.filter((worker) => worker !== killed);
  for (const worker of others) worker.kill("SIGTERM");
  expect(await Promise.all(others.map(async (worker) => (await once(worker, "exit"))[0]))).toEqual([0, 0, 0]);
  expect(killed.signalCode).toBe("SIGKILL");

  const ids: string[] = [];
  const files = await readdir(folder);
  const parts = files.filter((file) => file.endsWith(".ndjson"));
  for (const part of parts) {
    const lines = (await readFile(join(folder, part), "utf8")).split("\n").filter(Boolean);
    ids.push(...lines.map((line) => (JSON.parse(line) as { runUuid: string }).runUuid));
  }
  const left = files.filter((file) => !file.endsWith(".ndjson"));
  console.log(
    `${ids.length} records in ${parts.length} windows by ${WORKERS} workers, one killed with ${left.length} windows unfinished; ` +
      `${emulator.requests} requests, ${emulator.faults.log.length} refused at random`,
  );
  expect(parts).toHaveLength(planned);
  expect(ids).toHaveLength(RECORDS);
  expect(new Set(ids).size).toBe(RECORDS);
  expect(left.length).toBeGreaterThan(0);
});

function start(program: string, env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [join(import.meta.dirname, program)], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

async function outputOf(child: ReturnType<typeof start>): Promise<string> {
  let printed = "";
  child.stdout.on("data", (chunk) => {
    printed += chunk;
  });
  const [code] = await once(child, "close");
  expect(code).toBe(0);
  return printed;
}
