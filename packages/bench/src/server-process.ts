import { fork } from "node:child_process";
import { once } from "node:events";
import type { Listening } from "./listen-for-parent.ts";

export interface ServerProcess extends Disposable {
  /** Without a slash at its end. */
  readonly baseUrl: string;
}

/** Starts a file as a server in a process of its own, and waits until it can be called. */
export async function serverProcess(file: string, input: string): Promise<ServerProcess> {
  const child = fork(file);
  child.send(input);
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`The server ended with ${code} before it listened: ${file}.`);
  });
  const [{ port }] = (await Promise.race([once(child, "message"), ended])) as [Listening];
  ended.catch(() => {}); // From here on it is told to end.
  return { baseUrl: `http://127.0.0.1:${port}`, [Symbol.dispose]: () => void child.kill() };
}
