import { once } from "node:events";
import { createInterface } from "node:readline";
import { createClient } from "@cargo-records/client";
import type { OrchestrationRecord } from "@cargo-records/types";
import { describe, expect, test } from "vitest";
import { emulate } from "../../test-support/emulate.ts";
import { endOf, runBin, startBin } from "../../test-support/run-bin.ts";
import { runInTerminal } from "../../test-support/run-in-terminal.ts";

const linesOf = (text: string): string[] => text.split("\n").slice(0, -1);
const recordsOf = (text: string): OrchestrationRecord[] => linesOf(text).map((line) => JSON.parse(line));

async function allOf(baseUrl: string): Promise<OrchestrationRecord[]> {
  return createClient({ token: "any", baseUrl }).orchestration.records.search().toArray({ max: 10_000 });
}

describe("search in a pipe", () => {
  test("writes every record as a line of JSON, as the client gives it", async () => {
    const { at, baseUrl } = await emulate({ records: 450 });
    const { code, stdout, stderr } = await runBin(["search", ...at]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(recordsOf(stdout)).toEqual(await allOf(baseUrl));
  });

  test("filters by flags, with times that are relative", async () => {
    const { at, baseUrl } = await emulate({ records: 300 });
    const middle = (await allOf(baseUrl))[150]?.createdAt ?? "";
    const args = ["--status", "error,cancelled", "--status", "success", "--since", middle, "--until", "0s"];
    const { stdout } = await runBin(["search", ...at, ...args]);
    const wanted = (await allOf(baseUrl)).filter(
      ({ status, createdAt }) => ["error", "cancelled", "success"].includes(status) && createdAt >= middle,
    );
    expect(recordsOf(stdout)).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(50);
    // The emulated records are of 2025.
    expect((await runBin(["search", ...at, "--since", "2w"])).stdout).toBe("");
  });

  test("filters by what a node did", async () => {
    const { at, baseUrl } = await emulate({ records: 300 });
    const failed = (await allOf(baseUrl)).flatMap(({ executions }) =>
      executions.filter(({ status }) => status === "error"),
    );
    const slug = failed[0]?.nodeSlug ?? "";
    const { stdout } = await runBin(["search", ...at, "--node", `${slug}:error`]);
    const found = recordsOf(stdout);
    expect(found.length).toBeGreaterThan(0);
    for (const { executions } of found) {
      expect(executions.some(({ nodeSlug, status }) => nodeSlug === slug && status === "error")).toBe(true);
    }
  });

  test("shows json, csv and a table, of what is selected", async () => {
    const { at, baseUrl } = await emulate({ records: 30 });
    const all = await allOf(baseUrl);
    const json = await runBin(["search", ...at, "--format", "json"]);
    expect(JSON.parse(json.stdout)).toEqual(all);
    const csv = await runBin(["search", ...at, "--format", "csv", "--select", "id,executions.0.nodeSlug,finishedAt"]);
    expect(linesOf(csv.stdout)).toEqual([
      "id,executions.0.nodeSlug,finishedAt",
      ...all.map(({ id, executions, finishedAt }) => `${id},${executions[0]?.nodeSlug ?? ""},${finishedAt ?? ""}`),
    ]);
    const table = await runBin(["search", ...at, "--format", "table", "--select", "id,status", "--limit", "2"]);
    expect(linesOf(table.stdout).map((line) => line.split(/ +/))).toEqual([
      ["id", "status"],
      ...all.slice(0, 2).map(({ id, status }) => [id, status]),
    ]);
  });

  test("an empty result is an empty list in every format", async () => {
    const { at } = await emulate({ records: 0 });
    expect(JSON.parse((await runBin(["search", ...at, "--format", "json"])).stdout)).toEqual([]);
    expect(await runBin(["search", ...at])).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("stops at the limit, and asks for no more than it needs", async () => {
    const emulator = await emulate({ records: 5_000 });
    const { stdout } = await runBin(["search", ...emulator.at, "--limit", "3"]);
    expect(linesOf(stdout)).toHaveLength(3);
    expect(emulator.requests).toBeLessThan(10);
  });

  test("a reader that leaves, as head does, is no failure", async () => {
    const emulator = await emulate({ records: 20_000 });
    const child = startBin(["search", ...emulator.at]);
    await once(child.stdout as NonNullable<typeof child.stdout>, "data");
    child.stdout?.destroy();
    expect(await endOf(child)).toMatchObject({ code: 0, stderr: "" });
    expect(emulator.requests).toBeLessThan(100);
  });

  test("an interrupt ends it with exit code 130 and one line", async () => {
    const { at } = await emulate({ records: 1_000, latencyMs: 60_000, wait: () => new Promise(() => {}) });
    const child = startBin(["search", ...at, "--format", "json"]);
    // The beginning of the array is there before the first answer.
    await once(child.stdout as NonNullable<typeof child.stdout>, "data");
    child.kill("SIGINT");
    expect(await endOf(child)).toMatchObject({ code: 130, stderr: "cargo-records: Interrupted.\n" });
  });
});

describe("search --watch", () => {
  test("shows the latest records, then what is created or changes, each change once, until Ctrl+C", async () => {
    const now = Date.parse("2026-01-01T00:00:00.000Z");
    let time = now;
    const emulator = await emulate({ records: 30, clock: () => time });
    const all = (await allOf(emulator.baseUrl)).slice(0, 3);
    const child = startBin([
      "search",
      ...emulator.at,
      "--watch",
      "1",
      "--limit",
      "3",
      "--select",
      "runUuid,status,title",
    ]);
    const lines = createInterface({ input: child.stdout as NonNullable<typeof child.stdout> })[Symbol.asyncIterator]();
    const next = async () => JSON.parse(String((await lines.next()).value)) as { runUuid: string; title: string };
    const first = [await next(), await next(), await next()];
    expect(first.map(({ runUuid }) => runUuid)).toEqual(all.map(({ runUuid }) => runUuid).reverse());
    for (const title of ["once", "twice"]) {
      time += 10;
      emulator.update(all[1]?.id ?? "", { title });
      expect(await next()).toMatchObject({ runUuid: all[1]?.runUuid, title });
    }
    child.kill("SIGINT");
    expect((await lines.next()).done).toBe(true);
  });

  test("goes on after a failure that may pass, and ends on one that does not", async () => {
    const emulator = await emulate({ records: 5 });
    const child = startBin(["search", ...emulator.at, "--watch", "1", "--retries", "0"]);
    await once(child.stdout as NonNullable<typeof child.stdout>, "data");
    emulator.faults.add([
      { onRequest: 1, fault: "empty-500" },
      { from: 2, fault: "forbidden-403" },
    ]);
    const { code, stderr } = await endOf(child);
    expect(code).toBe(3);
    expect(stderr).toContain("It is asked again in 1 s.");
  });

  test("has no end, and so is no JSON array", async () => {
    expect(await runBin(["search", "--watch", "--format", "json"])).toMatchObject({ code: 2 });
  });
});

describe("search at a terminal", () => {
  test("shows a table that fits, with colours, and says how much there is", async () => {
    const { at } = await emulate({ records: 300 });
    const { code, stdout } = await runInTerminal(["search", ...at, "--limit", "5"], { columns: 70 });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes of colours.
    const plain = stdout.replace(/\u001b\[\d+m/g, "");
    expect(code).toBe(0);
    expect(stdout).not.toBe(plain);
    expect(linesOf(plain)[0]).toMatch(/^createdAt +status +id +title +errorMe/);
    for (const line of linesOf(plain)) expect(line.length).toBeLessThanOrEqual(70);
    expect(linesOf(plain).at(-1)).toBe("5 records of 300; --limit all shows the rest.");
  });

  test("shows no colours under NO_COLOR", async () => {
    const { at } = await emulate({ records: 3 });
    expect((await runInTerminal(["search", ...at], { env: { NO_COLOR: "1" } })).stdout).not.toContain("\u001b");
  });

  test("shows nothing of a record that could steer the terminal", async () => {
    const emulator = await emulate({ records: 1 });
    emulator.update((await allOf(emulator.baseUrl))[0]?.id ?? "", { title: "a\u001b]0;owned\u0007b\u202ec\nd" });
    const { stdout } = await runInTerminal(["search", ...emulator.at], { env: { NO_COLOR: "1" } });
    expect(stdout).toContain("a\ufffd]0;owned\ufffdb\ufffdc d");
  });

  test("Ctrl+C at the prompt for the token is exit code 130", async () => {
    const { at } = await emulate({ records: 1 });
    const ended = await runInTerminal(["search", ...at], { env: { CARGO_API_TOKEN: "" }, typed: "abc\u0003" });
    expect(ended.code).toBe(130);
    expect(ended.stdout).not.toContain("abc");
  });

  test("asks for the token, and shows none of it", async () => {
    const { at } = await emulate({ records: 2, tokens: [{ token: "typed-secret" }] });
    const ended = await runInTerminal(["search", ...at], {
      env: { CARGO_API_TOKEN: "", NO_COLOR: "1" },
      typed: "typed-secreX\u007ft\r",
    });
    expect(ended.stdout).toMatch(/^Cargo API token \(not shown\): \ncreatedAt /);
    expect(ended.code).toBe(0);
    expect(ended.stdout).not.toContain("secre");
  });
});
