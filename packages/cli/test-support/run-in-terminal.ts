import { spawn } from "node:child_process";
import { onTestFinished } from "vitest";
import { BIN, type Ended, endOf, environment } from "./run-bin.ts";

/**
 * Runs the built command in a pseudo-terminal, with `script` of util-linux: nothing to build, and what users have. Its
 * output is what the terminal gets, on stdout, with line breaks of one character.
 *
 * @param typed - What is typed when the first output is there.
 */
export async function runInTerminal(
  args: readonly string[],
  { env = {}, columns = 100, typed = "" }: { env?: Record<string, string>; columns?: number; typed?: string } = {},
): Promise<Ended> {
  const command = [process.execPath, BIN, ...args].map((arg) => `'${arg.replaceAll("'", `'\\''`)}'`).join(" ");
  const line = `stty cols ${columns} rows 40; exec ${command}`;
  const child = spawn("script", ["--quiet", "--return", "--command", line, "/dev/null"], {
    env: environment({ TERM: "xterm", SHELL: "/bin/sh", ...env }),
    stdio: "pipe",
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  child.stdout.once("data", () => child.stdin.write(typed));
  const ended = await endOf(child);
  return { ...ended, stdout: ended.stdout.replaceAll("\r\n", "\n") };
}
