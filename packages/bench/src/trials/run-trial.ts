import { fork } from "node:child_process";
import { once } from "node:events";
import type { Place } from "../contestant-process.ts";
import type { TrialReply } from "./trial-child.ts";
import type { Measures } from "./trial-suite.ts";

/**
 * Runs a trial in a process that is new and has only this to do.
 *
 * @param program - The path of the bundled trial-child.ts.
 * @throws when it fails, or when its process ends without a word, for example for want of memory.
 */
export async function runTrial(
  program: string,
  { suite, comparison, contestant }: Place,
  input: string,
): Promise<Measures> {
  const child = fork(program, [suite, comparison, contestant]);
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
