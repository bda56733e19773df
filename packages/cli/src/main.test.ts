import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FaultSpec, listen } from "@cargo-records/mock";
import { describe, expect, onTestFinished, test } from "vitest";
import { emulate } from "../test-support/emulate.ts";
import { runBin } from "../test-support/run-bin.ts";
import { createProgram } from "./program.ts";
import type { World } from "./world.ts";

const COMMANDS = createProgram({} as World).commands.map((command) => command.name());

async function fileOf(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "cargo-records-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "token"), text);
  return join(folder, "token");
}

describe("help", () => {
  test.each(COMMANDS)("of %s has examples that name it", async (name) => {
    const { code, stdout, stderr } = await runBin([name, "--help"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(`Usage: cargo-records ${name}`);
    expect(stdout.split("Examples:")[1]).toContain(`cargo-records ${name}`);
  });

  test("of everything names every command and every exit code", async () => {
    const { stdout } = await runBin(["--help"]);
    for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${name}\\b`, "m"));
    expect(stdout).toMatch(/^ {2}130 {2}interrupted$/m);
  });

  test("is shown, as a failure, when there is no command", async () => {
    const { code, stdout, stderr } = await runBin([]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Usage: cargo-records");
  });

  test("has the version", async () => {
    expect((await runBin(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

test("a flag of the filter that may be given several times takes no argument of the command", async () => {
  const { at } = await emulate({ records: 20 });
  const args = ["stats", "--status", "error", "--id", "a", "--id", "b", "/nowhere/file"];
  expect(await runBin([...args, ...at])).toMatchObject({
    stderr: expect.stringContaining("A file is counted as it is"),
  });
});

describe("a command line that cannot be used is one line, a hint and exit code 2", () => {
  test.each([
    [["serch"], "Unknown command 'serch'. Did you mean search?"],
    [["search", "--stauts", "error"], "Unknown option '--stauts'. Did you mean --status?"],
    [["search", "--stauts=error"], "Unknown option '--stauts'. Did you mean --status?"],
    [["search", "--status", "eror"], "Did you mean error? Expected one of pending, running, success"],
    [["search", "--since", "yesterday"], "Expected how long ago, such as 30m"],
    [["search", "--since", "2025-02-30"], "There is no day 2025-02-30."],
    [["search", "--since", "2025-01-15T10:00:00"], "A time needs its offset from UTC"],
    [["search", "--since", "1d", "--created-after", "2d"], "--created-after and --since are the same"],
    [["search", "--since", "1d", "--until", "2d"], "the first is the later one"],
    [["search", "--workflow-uuid", "abc"], "Expected a UUID"],
    [["search", "--batch-uuid", "018f3f9e-6d3e-7b57-9c81-2e5a7d90b3f4"], "not one of version 4"],
    [["search", "--limit", "-1"], "Expected a whole number, 0 or more."],
    [["search", "--page-size", "0"], "Expected a whole number from 1"],
    [["search", "--select", "id,stauts"], 'a record has no "stauts". Did you mean status?'],
    [["search", "--executions-filter", "{"], "Expected JSON."],
    [
      ["search", "--executions-filter", '{"groups":[]}'],
      "The API would refuse this filter: /executionsFilter/conjonction",
    ],
    [["search", "--node", "enrich"], "such as enrich:error"],
    [["search", "--format", "xml"], "Allowed choices are table, ndjson, json, csv."],
    [["search", "extra"], "Too many arguments"],
    [["search", "--base-url", "http://example.com/v1"], "would send the token unencrypted"],
    [["list", "--workspace", "x"], "Expected a UUID"],
    [["emulate", "--replay", "every-status", "--seed", "1"], "--seed has no meaning with --replay"],
  ])("%j", async (args, message) => {
    const { code, stdout, stderr } = await runBin(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr.trim().split("\n").length).toBeLessThanOrEqual(2);
  });
});

describe("a token", () => {
  test.each([
    ["--token", "s3cret-value"],
    ["--token=s3cret-value"],
    ["--api-token=s3cret-value"],
    ["--tokn=s3cret-value"],
  ])("is not taken from %s, and not repeated", async (...flags) => {
    const { code, stdout, stderr } = await runBin(["search", ...flags]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).not.toContain("s3cret");
    expect(stderr).toContain("--token-file");
  });

  test("is read from a file, whose last line break does not count", async () => {
    const { at } = await emulate({ records: 1, tokens: [{ token: "from-file" }] });
    const file = await fileOf("from-file\n");
    expect(await runBin(["search", ...at, "--token-file", file])).toMatchObject({ code: 0, stderr: "" });
  });

  test.each([
    ["two\nlines", 2, "holds a space, a line break"],
    ["", 2, "is empty"],
    ["wrong", 3, "401"],
  ])("in a file that holds %j is exit code %i, and not repeated", async (text, exitCode, message) => {
    const { at } = await emulate({ records: 1, tokens: [{ token: "right" }] });
    const { code, stderr } = await runBin(["search", ...at, "--token-file", await fileOf(text)]);
    expect(code).toBe(exitCode);
    expect(stderr).toContain(message);
    if (text !== "") expect(stderr).not.toContain(text);
  });

  test("that is missing is exit code 3, and a file that is missing 7", async () => {
    const { at } = await emulate({ records: 1 });
    expect(await runBin(["search", ...at], { env: { CARGO_API_TOKEN: "" } })).toMatchObject({ code: 3 });
    const { code, stderr } = await runBin(["search", ...at, "--token-file", "/nowhere/token"]);
    expect([code, stderr]).toEqual([
      7,
      expect.stringContaining("Cannot read /nowhere/token: it, or a folder above it"),
    ]);
  });
});

describe("a failure of the API has its exit code, and a hint", () => {
  const failures: readonly (readonly [FaultSpec, number])[] = [
    [{ fault: "unauthorized-401" }, 3],
    [{ fault: "forbidden-403" }, 3],
    [{ fault: "rate-limited-429", retryAfter: 120 }, 4],
    [{ fault: "wrong-count" }, 5],
    [{ fault: "reset" }, 6],
    [{ fault: "empty-500" }, 1],
    [{ fault: "html-200" }, 1],
  ];
  test.each(failures)("$0.fault: $1", async (fault, exitCode) => {
    const emulator = await emulate({ records: 250 });
    emulator.faults.add([{ from: 1, ...fault }]);
    const args = ["--retries", "0", "--format", "json"];
    const { code, stderr } = await runBin(["search", ...emulator.at, ...args]);
    expect({ code, stderr }).toEqual({ code: exitCode, stderr: expect.stringMatching(/^cargo-records: .+/) });
  });

  test("a list whose one body lacks records is exit code 5, and names search", async () => {
    const { at } = await emulate({ records: 250 });
    const { code, stdout, stderr } = await runBin(["list", ...at]);
    expect([code, stdout.split("\n").length]).toEqual([5, 101]);
    expect(stderr).toContain("search");
  });

  test("what a server says cannot steer the terminal", async () => {
    const { at, faults } = await emulate({ records: 1 });
    faults.add([{ from: 1, fault: "other-shape", pointer: "", value: { "\u001b]0;owned\u0007": "\u001b[2J" } }]);
    const { code, stderr } = await runBin(["search", ...at]);
    expect(code).toBe(1);
    expect(stderr).not.toContain("\u001b");
    const refused = await listen(() => Response.json({ errorMessage: "\u001b[2J" }, { status: 400 }));
    const said = await runBin(["search", "--base-url", `${refused.url}/v1`]);
    await refused.close();
    expect(said.stderr).not.toContain("\u001b");
  });

  test("nobody at the address is exit code 6", async () => {
    const { code } = await runBin(["list", "--retries", "0", "--base-url", "http://127.0.0.1:1/v1"]);
    expect(code).toBe(6);
  });
});
