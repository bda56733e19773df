import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { onTestFinished } from "vitest";

/** The command as it is published. */
export const BIN = new URL("../dist/bin.js", import.meta.url).pathname;

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly input?: string;
  /** Another command than the built one. */
  readonly bin?: string;
}

export interface Ended {
  /** The exit code, or the name of the signal. */
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the built command in a pipe, with a token, and nothing else of this environment. */
export function startBin(args: readonly string[], { env, cwd, input = "", bin = BIN }: RunOptions = {}): ChildProcess {
  const child = spawn(process.execPath, [bin, ...args], { cwd, env: environment(env), stdio: "pipe" });
  onTestFinished(() => void child.kill("SIGKILL"));
  child.stdin.end(input);
  return child;
}

/** Runs the built command in a pipe until it ends. */
export async function runBin(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return endOf(startBin(args, options));
}

/** What a process has written when it ended. */
export async function endOf(child: ChildProcess): Promise<Ended> {
  const [[code, signal], stdout, stderr] = await Promise.all([
    once(child, "close"),
    textOf(child.stdout),
    textOf(child.stderr),
  ]);
  return { code: code ?? signal, stdout, stderr };
}

export function environment(env: Readonly<Record<string, string>> = {}): Record<string, string> {
  const all = { PATH: process.env["PATH"] ?? "", CARGO_API_TOKEN: "test-token", ...env };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}

async function textOf(stream: Readable | null): Promise<string> {
  const chunks: Buffer[] = [];
  stream?.on("data", (chunk: Buffer) => chunks.push(chunk));
  // A test may have closed it on purpose.
  if (stream && !stream.destroyed) await once(stream, "close");
  return Buffer.concat(chunks).toString();
}
