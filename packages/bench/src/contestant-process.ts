import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Reply, Request } from "./contestant-child.ts";
import type { Runner } from "./measure.ts";

const CHILD = join(import.meta.dirname, "contestant-child.ts");

export interface Place {
  readonly suite: string;
  readonly comparison: string;
  readonly contestant: string;
}

export interface ContestantProcess extends Runner, AsyncDisposable {}

/**
 * A contestant in a process of its own, warmed up. It shares no heap, no hidden class, no inline cache and no garbage with
 * another one, and it sleeps while another one runs.
 */
export async function contestantProcess(place: Place, input: string): Promise<ContestantProcess> {
  const child = fork(CHILD, [place.suite, place.comparison, place.contestant]);
  const exited = once(child, "exit");
  const ask = async (request: Request): Promise<number> => {
    const answered = once(child, "message");
    child.send(request);
    const reply = await Promise.race([answered.then(([reply]) => reply as Reply), exited.then(() => ENDED)]);
    if ("callMs" in reply) return reply.callMs;
    throw new Error(`${place.suite}, ${place.comparison}: ${place.contestant} failed. ${reply.failure}`);
  };
  const end = async (): Promise<void> => {
    child.kill();
    await exited;
  };
  try {
    await ask({ input });
  } catch (error) {
    await end();
    throw error;
  }
  return { name: place.contestant, run: () => ask("run"), [Symbol.asyncDispose]: end };
}

const ENDED: Reply = { failure: "Its process ended by itself." };
