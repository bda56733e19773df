import { InterruptedError } from "../errors/interrupted-error.ts";
import type { World } from "../world.ts";

const [CTRL_C, CTRL_D, BACKSPACE, DELETE] = ["\u0003", "\u0004", "\b", "\u007f"];

/**
 * Asks on the terminal, and shows nothing of what is typed.
 *
 * @throws {InterruptedError} on Ctrl+C, or Ctrl+D before anything was typed.
 */
export function promptHidden(question: string, { stdin, stderr, interrupted }: World): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let typed = "";
  const onData = (chunk: string): void => {
    for (const key of chunk) {
      if (key === "\r" || key === "\n") resolve(typed);
      else if (key === CTRL_C || (key === CTRL_D && typed === "")) reject(new InterruptedError());
      else if (key === BACKSPACE || key === DELETE) typed = typed.slice(0, -1);
      else typed += key;
    }
  };
  const onEnd = (): void => resolve(typed);
  const onInterrupt = (): void => reject(new InterruptedError());
  // Before the question: what is typed at once would be shown.
  stdin.setRawMode(true);
  stderr.write(question);
  stdin.setEncoding("utf8");
  stdin.on("data", onData);
  stdin.on("end", onEnd);
  interrupted.addEventListener("abort", onInterrupt);
  return promise.finally(() => {
    stdin.off("data", onData);
    stdin.off("end", onEnd);
    interrupted.removeEventListener("abort", onInterrupt);
    stdin.setRawMode(false);
    stdin.pause();
    stderr.write("\n");
  });
}
