import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Place } from "../contestant-process.ts";
import type { TrialReply } from "./trial-child.ts";
import type { Measures } from "./trial-suite.ts";

const CHILD = join(import.meta.dirname, "trial-child.ts");

/**
 * Runs a trial in a process that is new and has only this to do.
 *
 * @throws when it fails, or when its process ends without a word, for example for want of memory.
 */
export async function runTrial(place: Place, input: string, nodeOptions: readonly string[] = []): Promise<Measures> {
  const { suite, comparison, contestant } = place;
  const child = fork(CHILD, [suite, comparison, contestant], { execArgv: [...nodeOptions] });
  const exited = once(child, "exit");
  const answered = once(child, "message");
  child.send(input, () => {}); // A process that has ended already says so by its exit.
  try {
    const ended = exited.then(
      ([code, signal]): TrialReply => ({ failure: `Its process ended with ${signal ?? code}.` }),
    );
    const reply = await Promise.race([answered.then(([answer]) => answer as TrialReply), ended]);
    if ("measures" in reply) return reply.measures;
    throw new Error(`${suite}, ${comparison}: ${contestant} failed. ${reply.failure}`);
  } finally {
    child.kill();
    await exited;
  }
}
