// node contestant-child.ts <suite> <comparison> <contestant>: the other end of contestant-process.ts.
import { findContestant } from "./find-contestant.ts";
import { type Call, timeCalls } from "./time-calls.ts";

const WARM_UP_MS = 500; // long enough for the optimising compiler to have had its say
const DEFAULT_MINIMUM_MS = 10;

/** The input comes first and is answered after the warm-up; every further message asks for one run. */
export type Request = { readonly input: string } | "run";
/** The time of one call in milliseconds, or why there is none. */
export type Reply = { readonly callMs: number } | { readonly failure: string };

const [suite = "", comparison = "", name = ""] = process.argv.slice(2);
let call: Call = () => false;
let minimumMs = DEFAULT_MINIMUM_MS;

process.on("message", async (request: Request) => process.send?.(await reply(request)));

async function reply(request: Request): Promise<Reply> {
  try {
    if (request === "run") return { callMs: await timeCalls(call, { clock: processorMs, minimumMs }) };
    const contestant = findContestant(suite, comparison, name);
    call = await contestant.prepare(request.input);
    minimumMs = contestant.minimumMs ?? DEFAULT_MINIMUM_MS;
    return { callMs: await timeCalls(call, { clock: processorMs, minimumMs: WARM_UP_MS }) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * The processor time of this process, the threads that compile and collect garbage included. Beside it, the time of day
 * varies by a factor of two on a machine that does anything else.
 */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
