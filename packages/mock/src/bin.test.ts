import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { describe, expect, onTestFinished, test } from "vitest";
import { serve } from "../test-support/serve.ts";

const BIN = new URL("./bin.ts", import.meta.url).pathname;

function start(...args: string[]): ChildProcess & { exited: Promise<unknown[]> } {
  const child = spawn(process.execPath, [BIN, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  return Object.assign(child, { exited: once(child, "exit") });
}

async function textOf(stream: Readable | null): Promise<string> {
  return Buffer.concat((await stream?.toArray()) ?? []).toString();
}

/** Exit code, output and error output of a command that ends by itself. */
async function run(...args: string[]) {
  const child = start(...args);
  const [out, err] = await Promise.all([textOf(child.stdout), textOf(child.stderr)]);
  return { code: (await child.exited)[0], out, err };
}

/** The first two lines of a server: what it is, and a curl command. */
async function linesOf(child: ChildProcess): Promise<[what: string, curl: string]> {
  const lines = createInterface({ input: child.stdout as NonNullable<ChildProcess["stdout"]> })[Symbol.asyncIterator]();
  return [String((await lines.next()).value), String((await lines.next()).value)];
}

/** Sends the request of a curl command. */
async function follow(curl: string): Promise<{ status: number; body: { records: object[]; count: number } }> {
  const [, header, url] = /^curl -H 'authorization: (.*)' (\S+)$/.exec(curl) ?? [];
  const response = await fetch(String(url), { headers: { authorization: String(header) } });
  return { status: response.status, body: (await response.json()) as never };
}

describe("the command", () => {
  test.each(["SIGINT", "SIGTERM"] as const)(
    "serves an emulator, prints how to ask it, and ends cleanly on %s",
    async (signal) => {
      const child = start("--records", "250", "--seed", "7", "--max-limit", "20");
      const [what, curl] = await linesOf(child);
      expect(what).toMatch(/^Emulated records: 250 at http:\/\/127\.0\.0\.1:\d+\/v1,/);
      const { body } = await follow(curl);
      expect([body.records.length, body.count]).toEqual([20, 250]);
      child.kill(signal);
      expect(await child.exited).toEqual([0, null]);
    },
  );

  test("serves a scenario", async () => {
    const [what, curl] = await linesOf(start("--replay", "every-status"));
    expect(what).toMatch(/^Scenario: every-status at /);
    expect((await follow(curl)).body.count).toBe(16);
  });

  test("shows its help with examples", async () => {
    const { code, out } = await run("--help");
    expect([code, out]).toEqual([0, expect.stringContaining("npx @cargo-records/mock --records 10000 --port 4010")]);
  });

  test("a port in use is one line and exit code 1", async () => {
    const { port } = await serve(() => new Response());
    const { code, out, err } = await run("--port", String(port), "--records", "1");
    expect([code, out, err.trim().split("\n")]).toEqual([
      1,
      "",
      [expect.stringContaining(`127.0.0.1:${port} is in use`)],
    ]);
  });

  test.each([
    [["--recrods", "1"], "Unknown option '--recrods'. See --help."],
    [["--records", "many"], '--records must be a whole number, but is "many".'],
    [["--sort", "title"], 'The emulator\'s option "sort" must be one of createdAt-desc, '],
    [["--port", "70000", "--records", "1"], "The port must be a whole number from 0"],
    [["--host", "0.0.0.0", "--records", "1"], "The host must be one of 127.0.0.1"],
    [["--replay", "nothing-like-it"], "nothing-like-it: the folder cannot be read"],
    [["--replay", "every-status", "--seed", "1"], "--seed has no meaning with --replay"],
  ])("%j is one line and exit code 2", async (args, message) => {
    const { code, out, err } = await run(...args);
    expect([code, out, err.trim().split("\n")]).toEqual([2, "", [expect.stringContaining(message)]]);
  });
});
