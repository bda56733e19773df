import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

/** How long any runtime may take for the suite, and how it is ended. By force: workerd waits for its requests otherwise. */
export const TIME_LIMIT = { timeout: 60_000, killSignal: "SIGKILL" } as const;

/**
 * Starts a program, uses it while it runs, and stops it. The program may write to file descriptor 3.
 *
 * @throws {Error} with what it wrote to stderr when the use fails, or the program ends by itself or takes too long.
 */
export async function withProgram<Result>(
  command: string,
  args: readonly string[],
  use: (program: ChildProcess) => Promise<Result>,
): Promise<Result> {
  const program = spawn(command, args, { stdio: ["ignore", "ignore", "pipe", "pipe"], ...TIME_LIMIT });
  const stderr = text(program.stderr as NonNullable<typeof program.stderr>);
  const closed = once(program, "close");
  const ended = closed.then(([code, signal]) => {
    throw new Error(`it ended with ${signal ?? `exit code ${code}`}`);
  });
  try {
    return await Promise.race([use(program), ended]);
  } catch (cause) {
    program.kill(TIME_LIMIT.killSignal);
    throw new Error(`${command} gave no report: ${(cause as Error).message}.\n${await stderr}`, { cause });
  } finally {
    program.kill(TIME_LIMIT.killSignal);
    await closed;
  }
}
