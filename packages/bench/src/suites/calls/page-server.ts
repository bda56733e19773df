import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Listening } from "./page-server-child.ts";

const CHILD = join(import.meta.dirname, "page-server-child.ts");

export interface PageServer extends Disposable {
  /** Without a slash at its end. */
  readonly baseUrl: string;
}

/** An HTTP server on loopback, in a process of its own, that answers every request with one page. */
export async function pageServer(page: string): Promise<PageServer> {
  const child = fork(CHILD);
  child.send(page);
  const [{ port }] = (await once(child, "message")) as [Listening];
  return { baseUrl: `http://127.0.0.1:${port}`, [Symbol.dispose]: () => void child.kill() };
}
