import { spawn } from "node:child_process";
import { onTestFinished } from "vitest";
import { BIN, type Ended, endOf, environment } from "./run-bin.ts";

export interface TerminalOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  /** What is typed when the first output is there. */
  readonly typed?: string;
  readonly bin?: string;
}

/**
 * Runs the built command in a pseudo-terminal, with `script` of util-linux: nothing to build, and what users have. Its
 * output is what the terminal gets, on stdout, with line breaks of one character.
 */
export async function runInTerminal(
  args: readonly string[],
  { env = {}, columns = 100, typed = "", bin = BIN }: TerminalOptions = {},
): Promise<Ended> {
  const command = [process.execPath, bin, ...args].map((arg) => `'${arg.replaceAll("'", `'\\''`)}'`).join(" ");
  const line = `stty cols ${columns} rows 40; exec ${command}`;
  const child = spawn("script", ["--quiet", "--return", "--command", line, "/dev/null"], {
    env: environment({ TERM: "xterm", SHELL: "/bin/sh", ...env }),
    stdio: "pipe",
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  child.stdin.on("error", () => {}); // it may have ended before everything was typed
  if (typed) child.stdout.once("data", () => child.stdin.write(typed));
  const ended = await endOf(child);
  return { ...ended, stdout: ended.stdout.replaceAll("\r\n", "\n") };
}
