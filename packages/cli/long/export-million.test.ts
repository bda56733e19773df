import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { BIN, environment } from "../test-support/run-bin.ts";
import { scratch } from "../test-support/scratch.ts";
import { seeded } from "../test-support/seeded.ts";

const RECORDS = 1_000_000;
const PAGE = "1000";
const SUPPORT = new URL("../test-support/", import.meta.url).pathname;
/** Of a million records beside a tenth of them; without a bound it would be ten. */
const MOST_GROWTH = 1.35;

/** The emulator in a process of its own. */
async function server(records = RECORDS): Promise<string> {
  const child = spawn(process.execPath, [BIN, "emulate", "--records", String(records)], {
    env: environment(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill());
  const [text] = await once(child.stdout, "data");
  return /--base-url (\S+)/.exec(String(text))?.[1] ?? "";
}

function start(args: readonly string[], cwd: string): ChildProcess {
  const child = spawn(process.execPath, ["--import", join(SUPPORT, "print-peak.ts"), BIN, ...args], {
    cwd,
    env: environment({ PEAK_FILE: join(cwd, "peak") }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

async function bareRate(baseUrl: string): Promise<number> {
  const child = spawn(process.execPath, [join(SUPPORT, "bare-walk.ts"), baseUrl, PAGE], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [text] = await once(child.stdout, "data");
  const [count = 0, ms = 1] = String(text).split(" ").map(Number);
  expect(count).toBe(RECORDS);
  return (count * 1_000) / ms;
}

/** Exports everything, and gives the summary and the most memory that it took, in kilobytes. */
async function exported(
  baseUrl: string,
  cwd: string,
  out: string,
): Promise<{ peak: number; summary: { records: number; perSecond: number; bytes: number } }> {
  const child = start(["export", "--out", out, "--base-url", baseUrl, "--page-size", PAGE], cwd);
  const [[text], [code]] = await Promise.all([
    once(child.stdout as NonNullable<typeof child.stdout>, "data"),
    once(child, "close"),
  ]);
  expect(code).toBe(0);
  return { peak: Number(await readFile(join(cwd, "peak"), "utf8")), summary: JSON.parse(String(text)) };
}

/** How many lines there are, and how many of their runs come twice. */
async function linesIn(path: string): Promise<{ lines: number; repeated: number }> {
  // As numbers: parts of a line would keep the whole line in memory.
  const seen = new Set<number>();
  let lines = 0;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    lines += 1;
    seen.add(
      Number.parseInt(
        line
          .slice(line.indexOf('"runUuid":"') + 11)
          .replaceAll("-", "")
          .slice(0, 13),
        16,
      ),
    );
  }
  return { lines, repeated: lines - seen.size };
}

// The rates are for a reader: on a machine that does other things, too, a share of them is no test.
test("a million records: flat memory, at a rate beside that of the client alone", async () => {
  const cwd = await scratch();
  const baseUrl = await server();
  const before = await bareRate(baseUrl);
  const { peak: tenth } = await exported(await server(RECORDS / 10), cwd, "tenth.ndjson");
  const { peak, summary } = await exported(baseUrl, cwd, "all.ndjson");
  const { records, perSecond, bytes } = summary;
  // The machine is not the same all the time: the rates around it are its measure.
  const bare = (before + (await bareRate(baseUrl))) / 2;
  console.log(
    JSON.stringify({
      records,
      bytes,
      perSecond,
      barePerSecond: Math.round(bare),
      peakRssKb: peak,
      peakRssKbOfATenth: tenth,
    }),
  );
  expect(await linesIn(join(cwd, "all.ndjson"))).toEqual({ lines: RECORDS, repeated: 0 });
  expect(peak / tenth).toBeLessThan(MOST_GROWTH);
  await rm(join(cwd, "all.ndjson"));
});

test("a million records are exact after 20 kills at random", async () => {
  const cwd = await scratch();
  const baseUrl = await server();
  const random = seeded(20);
  const args = ["export", "--out", "all.ndjson", "--base-url", baseUrl, "--page-size", PAGE];
  let kills = 0;
  for (let isOver = false; !isOver; ) {
    const child = start([...args, ...(kills > 0 ? ["--resume"] : [])], cwd);
    // At least one checkpoint is written in this time.
    const timer = kills < 20 ? setTimeout(() => child.kill("SIGKILL"), 1_500 + random() * 2_000) : undefined;
    const [code, signal] = await once(child, "close");
    clearTimeout(timer);
    isOver = signal === null;
    if (isOver) expect(code).toBe(0);
    else kills += 1;
  }
  console.log(JSON.stringify({ kills }));
  expect(await linesIn(join(cwd, "all.ndjson"))).toEqual({ lines: RECORDS, repeated: 0 });
});
