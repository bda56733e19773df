import { readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import { allRecords } from "../../test-support/all-records.ts";
import { emulate } from "../../test-support/emulate.ts";
import { endOf, runBin, startBin } from "../../test-support/run-bin.ts";
import { runInTerminal } from "../../test-support/run-in-terminal.ts";
import { scratch } from "../../test-support/scratch.ts";
import { seeded } from "../../test-support/seeded.ts";
import { serveCounted } from "../../test-support/serve-counted.ts";
import { unzstd } from "../../test-support/unzstd.ts";

const READERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  ".gz": (bytes) => gunzipSync(bytes),
  ".zst": unzstd,
  "": (bytes) => bytes,
};

async function textOf(path: string): Promise<string> {
  const ending = Object.keys(READERS).find((each) => path.endsWith(each)) ?? "";
  return (READERS[ending] as (bytes: Buffer) => Buffer)(await readFile(path)).toString();
}

async function linesOf(path: string): Promise<string[]> {
  return (await textOf(path)).split("\n").slice(0, -1);
}

function idsOf(lines: readonly string[]): string[] {
  return lines.map((line) => (JSON.parse(line) as { runUuid: string }).runUuid);
}

describe("export", () => {
  test.each(["a.ndjson", "a.jsonl.gz", "a.ndjson.zst"])(
    "writes every record to %s, and nothing else is left",
    async (name) => {
      const cwd = await scratch();
      const { at, baseUrl } = await emulate({ records: 700 });
      const { code, stdout, stderr } = await runBin(["export", "--out", name, ...at], { cwd });
      expect([code, stderr]).toEqual([0, ""]);
      const all = await allRecords(baseUrl);
      const lines = await linesOf(join(cwd, name));
      expect(idsOf(lines)).toEqual(all.map(({ runUuid }) => runUuid));
      expect(lines[99]).toBe(JSON.stringify(all[99]));
      expect(await readdir(cwd)).toEqual([name]);
      const { records, complete, statuses, created } = JSON.parse(stdout);
      expect({ records, complete }).toEqual({ records: 700, complete: true });
      expect(Object.values(statuses as Record<string, number>).reduce((sum, each) => sum + each)).toBe(700);
      expect(created).toEqual([all.at(-1)?.createdAt, all[0]?.createdAt]);
    },
  );

  test("writes csv with one head, and what the filter and --select leave", async () => {
    const cwd = await scratch();
    const { at, baseUrl } = await emulate({ records: 300 });
    await runBin(
      ["export", "--out", "a.csv.gz", "--status", "error", "--select", "runUuid,status", "--order", "asc", ...at],
      { cwd },
    );
    const failed = await allRecords(baseUrl, { statuses: ["error"] }, "asc");
    expect(await linesOf(join(cwd, "a.csv.gz"))).toEqual([
      "runUuid,status",
      ...failed.map(({ runUuid }) => `${runUuid},error`),
    ]);
  });

  test.each(["a.ndjson", "a.csv.gz", "a.ndjson.zst"])(
    "%s is exact after kills at random, with --resume",
    async (name) => {
      const cwd = await scratch();
      const { baseUrl, onRequest } = await serveCounted({ records: 800 });
      const random = seeded(name.length * 7);
      const args = ["export", "--out", name, "--base-url", baseUrl, "--page-size", "20", "--checkpoint-every", "0"];
      let kills = 0;
      for (let isOver = false; !isOver; ) {
        const child = startBin([...args, ...(kills > 0 ? ["--resume"] : [])], { cwd });
        if (kills < 5) onRequest(2 + Math.floor(random() * 9), () => child.kill("SIGKILL"));
        const { code, stderr } = await endOf(child);
        isOver = code === 0;
        if (code === "SIGKILL") kills += 1;
        else expect([code, stderr]).toEqual([0, ""]);
      }
      expect(kills).toBe(5);
      const all = await allRecords(baseUrl);
      const whole = name.includes("csv")
        ? await csvOf(baseUrl, cwd)
        : all.map((record) => JSON.stringify(record)).join("\n");
      // A difference of two megabytes helps nobody.
      expect((await textOf(join(cwd, name))).trimEnd() === whole).toBe(true);
      expect(await readdir(cwd)).toContain(name);
      expect(await readdir(cwd)).not.toContain(`${name}.partial`);
    },
  );

  async function csvOf(baseUrl: string, cwd: string): Promise<string> {
    await runBin(["export", "--out", "whole.csv", "--base-url", baseUrl], { cwd });
    return (await readFile(join(cwd, "whole.csv"), "utf8")).trimEnd();
  }

  test("writes Parquet with columns of their kind, also after a kill", async () => {
    const cwd = await scratch();
    const { baseUrl, onRequest } = await serveCounted({ records: 600 });
    const args = [
      "export",
      "--out",
      "a.parquet",
      "--base-url",
      baseUrl,
      "--page-size",
      "20",
      "--checkpoint-every",
      "0",
    ];
    const child = startBin(args, { cwd });
    onRequest(15, () => child.kill("SIGKILL"));
    expect(await endOf(child)).toMatchObject({ code: "SIGKILL" });
    expect(await runBin([...args, "--resume"], { cwd })).toMatchObject({ code: 0, stderr: "" });
    expect(await readdir(cwd)).toEqual(["a.parquet"]);
    const rows = (await parquetReadObjects({ file: await asyncBufferFromFile(join(cwd, "a.parquet")) })) as object[];
    const withDates = (await allRecords(baseUrl)).map((record) => ({
      ...record,
      ...Object.fromEntries(
        (["createdAt", "updatedAt", "finishedAt"] as const).map((key) => [key, record[key] && new Date(record[key])]),
      ),
    }));
    expect(rows).toHaveLength(600);
    expect(rows[7]).toMatchObject(withDates[7] as object);
    expect(rows.map((row) => Object(row).runUuid)).toEqual(withDates.map(({ runUuid }) => runUuid));
  });

  test("Ctrl+C keeps what is there, and says how to go on", async () => {
    const cwd = await scratch();
    const { baseUrl, onRequest } = await serveCounted({ records: 1_000 });
    const args = ["export", "--out", "it's.ndjson", "--base-url", baseUrl];
    const child = startBin([...args, "--page-size", "20"], { cwd });
    onRequest(20, () => child.kill("SIGINT"));
    const { code, stdout, stderr } = await endOf(child);
    expect([code, stdout]).toEqual([130, ""]);
    expect(stderr).toContain(`To go on: cargo-records export --resume --out 'it'\\''s.ndjson' --base-url ${baseUrl}`);
    expect(await runBin([...args, "--resume"], { cwd })).toMatchObject({ code: 0 });
    expect(await linesOf(join(cwd, "it's.ndjson"))).toHaveLength(1_000);
  });

  test("a failure on the way keeps what is there; one before the first record leaves nothing", async () => {
    const cwd = await scratch();
    const emulator = await emulate({ records: 1_000 });
    emulator.faults.add({ from: 12, fault: "forbidden-403" });
    const args = ["export", "--out", "a.ndjson", ...emulator.at, "--page-size", "20"];
    expect(await runBin(args, { cwd })).toMatchObject({ code: 3, stderr: expect.stringContaining("To go on: ") });
    expect((await readdir(cwd)).sort()).toEqual(["a.ndjson.checkpoint.json", "a.ndjson.partial"]);
    const other = await scratch();
    expect(await runBin(args, { cwd: other })).toMatchObject({
      code: 3,
      stderr: expect.not.stringContaining("To go on: "),
    });
    expect(await readdir(other)).toEqual([]);
  });

  test("what is there is not written over without --force", async () => {
    const cwd = await scratch();
    const { at } = await emulate({ records: 3 });
    await writeFile(join(cwd, "a.ndjson"), "mine");
    const args = ["export", "--out", "a.ndjson", ...at];
    expect(await runBin(args, { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("a.ndjson is there already"),
    });
    expect(await readFile(join(cwd, "a.ndjson"), "utf8")).toBe("mine");
    expect(await runBin([...args, "--force"], { cwd })).toMatchObject({ code: 0 });
    expect(await linesOf(join(cwd, "a.ndjson"))).toHaveLength(3);
  });

  test("a partial file that lost bytes, another server and other filters are refused on --resume", async () => {
    const cwd = await scratch();
    const { baseUrl, onRequest } = await serveCounted({ records: 500 });
    const child = startBin(["export", "--out", "a.ndjson", "--base-url", baseUrl, "--page-size", "20"], { cwd });
    onRequest(15, () => child.kill("SIGTERM"));
    await endOf(child);
    const resume = ["export", "--out", "a.ndjson", "--resume"];
    expect(await runBin([...resume, "--base-url", "https://example.com/v1"], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("was begun at"),
    });
    expect(await runBin([...resume, "--base-url", baseUrl, "--status", "error"], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("leave out what says it again: statuses"),
    });
    expect(await runBin(["export", "--out", "a.ndjson", "--base-url", baseUrl], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--resume goes on"),
    });
    await truncate(join(cwd, "a.ndjson.partial"), 10);
    expect(await runBin([...resume, "--base-url", baseUrl], { cwd })).toMatchObject({
      code: 7,
      stderr: expect.stringContaining("has 10 bytes"),
    });
  });

  test.each([
    ["/nowhere/a.ndjson", 7, "Cannot write /nowhere/a.ndjson"],
    ["a.xml", 2, "Expected a name that ends in .ndjson"],
    ["-", 2, "`search` writes to the output"],
  ])("--out %s is exit code %i", async (out, exitCode, message) => {
    const { code, stderr } = await runBin(["export", "--out", out], { cwd: await scratch() });
    expect([code, stderr]).toEqual([exitCode, expect.stringContaining(message)]);
  });

  test("shows its progress and a summary at a terminal", async () => {
    const cwd = await scratch();
    const { at } = await emulate({ records: 400 });
    const { code, stdout } = await runInTerminal(["export", "--out", join(cwd, "a.ndjson"), ...at], {
      env: { NO_COLOR: "1" },
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/of 400 records \(\d+ %\), [\d,]+\/s, .* left/);
    expect(stdout).toMatch(/a\.ndjson: 400 records, [\d.]+ MB, in /);
    expect(stdout).toContain("Proved complete");
  });
});

describe("export by day", () => {
  test("makes a file of each day with records, and goes on after a kill", async () => {
    const cwd = await scratch();
    const { baseUrl, onRequest } = await serveCounted({ records: 400, from: "2025-12-20T12:00:00Z" });
    const args = [
      "export",
      "--out",
      "r-{day}.ndjson",
      "--base-url",
      baseUrl,
      "--page-size",
      "20",
      "--checkpoint-every",
      "0",
    ];
    const child = startBin([...args, "--status", "success"], { cwd });
    onRequest(30, () => child.kill("SIGKILL"));
    expect(await endOf(child)).toMatchObject({ code: "SIGKILL" });
    expect((await readdir(cwd)).some((name) => /^r-2025-12-\d\d\.ndjson$/.test(name))).toBe(true);
    expect(await runBin(args, { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining("--resume goes on") });
    expect(await runBin([...args, "--resume"], { cwd })).toMatchObject({ code: 0, stderr: "" });
    const all = await allRecords(baseUrl, { statuses: ["success"] });
    const days = [...new Set(all.map(({ createdAt }) => createdAt.slice(0, 10)))].sort();
    expect(days.length).toBeGreaterThan(8);
    expect((await readdir(cwd)).sort()).toEqual(days.map((day) => `r-${day}.ndjson`));
    for (const day of days) {
      const ofDay = all.filter(({ createdAt }) => createdAt.startsWith(day));
      expect(idsOf(await linesOf(join(cwd, `r-${day}.ndjson`)))).toEqual(ofDay.map(({ runUuid }) => runUuid));
    }
  });

  test("without a record there is no file", async () => {
    const cwd = await scratch();
    const { at } = await emulate({ records: 0 });
    expect(await runBin(["export", "--out", "r-{day}.csv", ...at], { cwd })).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
    expect(await readdir(cwd)).toEqual([]);
  });
});

describe("plan", () => {
  test.each(["asc", "desc"] as const)("cuts into windows whose exports are everything, once (%s)", async (order) => {
    const cwd = await scratch();
    const { at, baseUrl } = await emulate({ records: 900, distribution: "bursty" });
    const flags = ["--status", "success", "--order", order];
    const { code, stdout } = await runBin(["plan", "--windows", "4", ...flags, ...at]);
    const windows = stdout.split("\n").slice(0, -1);
    expect([code, windows.length]).toEqual([0, 4]);
    const lines: string[] = [];
    for (const [index, window] of windows.entries()) {
      const out = `part-${index}.ndjson`;
      expect(await runBin(["export", "--out", out, "--window", window, ...at], { cwd })).toMatchObject({ code: 0 });
      const part = await linesOf(join(cwd, out));
      expect(part.length).toBeGreaterThan(20);
      lines.push(...part);
    }
    const all = await allRecords(baseUrl, { statuses: ["success"] }, order);
    expect(idsOf(lines)).toEqual(all.map(({ runUuid }) => runUuid));
  });

  test("a window that is none, or one with a filter beside it, is exit code 2", async () => {
    const cwd = await scratch();
    const run = (...args: string[]) => runBin(["export", "--out", "a.ndjson", ...args], { cwd });
    expect(await run("--window", "{}")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("Expected a line of"),
    });
    const window = '{"version":1,"operation":"searchOrchestrationRecords","filter":{},"order":"desc"}';
    expect(await run("--window", window, "--status", "error")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("A window has its filter"),
    });
    expect(await run("--window", window.replace("search", "other"))).toMatchObject({ code: 2 });
  });
});
