import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Context, Report } from "./suite/check.ts";
import { TIME_LIMIT } from "./with-program.ts";

const MAIN = fileURLToPath(import.meta.resolve("./suite/main-process.ts"));

/**
 * Runs the suite as a program that imports the built packages as they are. It has to end by itself: what keeps it alive is a
 * timer or a socket that the client left behind.
 */
export async function runProcess(command: string, args: readonly string[], context: Context): Promise<Report> {
  const program = spawn(command, [...args, MAIN, JSON.stringify(context)], {
    stdio: ["ignore", "pipe", "pipe"],
    ...TIME_LIMIT,
  });
  const [stdout, stderr, [code, signal]] = await Promise.all([
    text(program.stdout),
    text(program.stderr),
    once(program, "close"),
  ]);
  if (code !== 0) throw new Error(`${command} ended with ${signal ?? `exit code ${code}`}.\n${stderr}${stdout}`);
  return JSON.parse(stdout);
}
