import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createEmulator, listen } from "@cargo-records/mock";
import { expect, onTestFinished, test } from "vitest";
import { endOf, runBin, startBin } from "../test-support/run-bin.ts";
import { scratch } from "../test-support/scratch.ts";
import { seeded } from "../test-support/seeded.ts";

const RECORDS = 20_000;
const WORKERS = 4;
/** Of the requests, in the middle of the work. */
const STORM = { from: 40, to: 140, share: 0.5 };

test("four workers, one of them killed on the way, and a storm of 429: together they are everything, once", async () => {
  const cwd = await scratch();
  const emulator = createEmulator({ records: RECORDS, distribution: "bursty" });
  const random = seeded(9);
  let requests = 0;
  let refused = 0;
  let victim: ChildProcess | undefined;
  let victimOut = "";
  const server = await listen((request) => {
    requests += 1;
    if (requests >= STORM.from && victim?.exitCode === null && existsSync(join(cwd, `${victimOut}.checkpoint.json`))) {
      victim.kill("SIGKILL");
      victim = undefined;
    }
    if (requests > STORM.from && requests < STORM.to && random() < STORM.share) {
      refused += 1;
      return new Response(null, { status: 429, headers: { "retry-after": "1" } });
    }
    return emulator.fetch(request);
  });
  onTestFinished(() => server.close());
  const at = ["--base-url", `${server.url}/v1`];
  const { stdout } = await runBin(["plan", "--windows", "8", ...at]);
  const queue = stdout
    .split("\n")
    .slice(0, -1)
    .map((window, index) => ({ window, out: `part-${index}.ndjson`, isBegun: false }));
  expect(queue).toHaveLength(8);
  requests = 0;
  let killed = 0;

  /** Takes jobs until there are none; a job whose worker died goes back into the queue, as every engine does it. */
  async function work(isVictim: boolean): Promise<void> {
    for (let job = queue.shift(); job; job = queue.shift()) {
      const what = job.isBegun ? ["--resume"] : ["--window", job.window];
      const child = startBin(
        ["export", "--out", job.out, ...what, "--checkpoint-every", "0", "--retries", "10", ...at],
        { cwd },
      );
      if (isVictim) [victim, victimOut] = [child, job.out];
      const { code, stderr } = await endOf(child);
      if (code === 0) continue;
      expect([code, stderr]).toEqual(["SIGKILL", ""]);
      killed += 1;
      queue.push({ ...job, isBegun: true });
      return;
    }
  }
  await Promise.all(Array.from({ length: WORKERS }, (_, index) => work(index === 0)));

  expect(killed).toBe(1);
  expect(refused).toBeGreaterThan(10);
  const texts = await Promise.all(
    Array.from({ length: 8 }, (_, index) => readFile(join(cwd, `part-${index}.ndjson`), "utf8")),
  );
  const runs = texts.flatMap((text) => text.split("\n").slice(0, -1)).map((line) => JSON.parse(line).runUuid as string);
  expect([runs.length, new Set(runs).size]).toEqual([RECORDS, RECORDS]);
});
