import type { Checks, Context, Report, Result } from "./check.ts";

const LONGEST_CHECK_MS = 10_000;

/** Runs checks one after the other. A failure that nobody waited for becomes a result of its own. */
export async function runSuite(checks: Checks, context: Context): Promise<Report> {
  const results: Result[] = [];
  // Node and Bun have no such event; they end with an error instead.
  globalThis.addEventListener?.("unhandledrejection", ({ reason }) => {
    results.push({ check: "no failure is left unhandled", problem: String(reason) });
  });
  for (const [check, run] of Object.entries(checks)) {
    const problem = await problemOf(async () => run(context));
    results.push({ check, ...(problem !== undefined && { problem }) });
  }
  // The event is a task of its own, behind the timer that the first turn sets.
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
  return { userAgent: navigator.userAgent, results };
}

async function problemOf(run: () => Promise<void>): Promise<string | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${LONGEST_CHECK_MS} ms`)), LONGEST_CHECK_MS);
  });
  try {
    await Promise.race([run(), tooLong]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
}
