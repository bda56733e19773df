import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { allRecords } from "../../test-support/all-records.ts";
import { emulate } from "../../test-support/emulate.ts";
import { runBin } from "../../test-support/run-bin.ts";
import { runInTerminal } from "../../test-support/run-in-terminal.ts";
import { scratch } from "../../test-support/scratch.ts";

describe("show", () => {
  test("shows a record of the API, of a file and of stdin alike: the failure first", async () => {
    const cwd = await scratch();
    const { at, baseUrl } = await emulate({ records: 300 });
    const all = await allRecords(baseUrl);
    const failed = all.find(({ status, errorMessage }) => status === "error" && errorMessage !== null);
    const id = failed?.id ?? "";
    const fromApi = await runBin(["show", id, ...at]);
    expect(fromApi).toMatchObject({ code: 0, stderr: "" });
    const [first, second] = fromApi.stdout.split("\n");
    expect([first, second]).toEqual([
      `error  ${failed?.title}`,
      expect.stringMatching(/^Failed at \w+ \(step \d+\): ./),
    ]);
    await writeFile(join(cwd, "all.ndjson"), all.map((record) => `${JSON.stringify(record)}\n`).join(""));
    await writeFile(join(cwd, "page.json"), JSON.stringify({ records: all, count: 300 }, null, 2));
    await writeFile(join(cwd, "list.json.gz"), gzipSync(JSON.stringify(all)));
    for (const file of ["all.ndjson", "page.json", "list.json.gz"]) {
      expect(await runBin(["show", file, "--pick", id], { cwd })).toEqual(fromApi);
    }
    expect(await runBin(["show", "-"], { input: JSON.stringify(failed) })).toEqual(fromApi);
  });

  test("writes a page and a drawing", async () => {
    const cwd = await scratch();
    const { at, baseUrl } = await emulate({ records: 100 });
    const record = (await allRecords(baseUrl)).find(({ nodes }) => nodes !== null);
    const id = record?.id ?? "";
    expect(await runBin(["show", id, "--html", "a.html", "--svg", "a.svg", ...at], { cwd })).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
    const html = await readFile(join(cwd, "a.html"), "utf8");
    for (const { slug } of record?.nodes ?? []) expect(html).toContain(slug);
    expect(await readFile(join(cwd, "a.svg"), "utf8")).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect((await runBin(["show", id, "--svg", "-", ...at])).stdout).toBe(await readFile(join(cwd, "a.svg"), "utf8"));
  });

  test("has colours at a terminal", async () => {
    const { at, baseUrl } = await emulate({ records: 5 });
    const [record] = await allRecords(baseUrl);
    expect((await runInTerminal(["show", record?.id ?? "", ...at])).stdout).toContain("\u001b[3");
  });

  test.each([
    ["", 2, "stdin has no record."],
    ["{", 2, "stdin is not JSON"],
    ['{"id":7}\n', 2, "stdin, line 1 is not a record: /workspaceUuid"],
    ['[{"id":7}]', 2, "stdin, record 1 is not a record"],
  ])("stdin that holds %j is exit code %i", async (input, exitCode, message) => {
    const { code, stderr } = await runBin(["show", "-"], { input });
    expect([code, stderr]).toEqual([exitCode, expect.stringContaining(message)]);
  });

  test("a record that is not there, and a page that cannot be written, are told", async () => {
    const { at, baseUrl } = await emulate({ records: 3 });
    expect(await runBin(["show", "nobody", ...at])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("There is no record nobody"),
    });
    const [record] = await allRecords(baseUrl);
    expect(await runBin(["show", record?.id ?? "", "--html", "/nowhere/a.html", ...at])).toMatchObject({ code: 7 });
  });
});

describe("stats", () => {
  test("counts what the records hold, from the API and from a file alike", async () => {
    const cwd = await scratch();
    const { at, baseUrl } = await emulate({ records: 400 });
    const all = await allRecords(baseUrl);
    const fromApi = await runBin(["stats", "--json", ...at]);
    const stats = JSON.parse(fromApi.stdout);
    expect(stats.records).toBe(400);
    expect(stats.statuses.error).toBe(all.filter(({ status }) => status === "error").length);
    const failures = stats.failures as { count: number; message: string; node: string }[];
    expect(failures.reduce((sum, { count }) => sum + count, 0)).toBe(stats.statuses.error);
    const used = all
      .flatMap(({ executions }) => executions)
      .reduce((sum, { creditsUsedCount }) => sum + creditsUsedCount, 0);
    expect(stats.creditsInAll).toBeCloseTo(used, 6);
    const took = all.flatMap(({ createdAt, finishedAt }) =>
      finishedAt ? Date.parse(finishedAt) - Date.parse(createdAt) : [],
    );
    took.sort((a, b) => a - b);
    expect(stats.durations.count).toBe(took.length);
    const median = took[Math.floor(took.length / 2)] ?? 0;
    expect(stats.durations.p50Ms / median).toBeGreaterThan(0.9);
    expect(stats.durations.p50Ms / median).toBeLessThan(1.1);
    await writeFile(join(cwd, "all.ndjson"), all.map((record) => `${JSON.stringify(record)}\n`).join(""));
    expect(await runBin(["stats", "all.ndjson", "--json"], { cwd })).toEqual(fromApi);
    const page = await runBin(["stats", "all.ndjson", "--html", "-"], { cwd });
    expect(page.stdout).toContain(failures[0]?.message.replaceAll("'", "&#39;"));
  });

  test("shows bars that fit the terminal", async () => {
    const { at } = await emulate({ records: 200 });
    const { stdout } = await runInTerminal(["stats", "--since", "2025-01-01", ...at], {
      columns: 80,
      env: { NO_COLOR: "1" },
    });
    expect(stdout).toMatch(/^200 records, created from /);
    expect(stdout).toMatch(/^success +█+/m);
    for (const line of stdout.split("\n").slice(1)) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("a file has no filter", async () => {
    expect(await runBin(["stats", "-", "--status", "error"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("A file is counted as it is"),
    });
  });
});
