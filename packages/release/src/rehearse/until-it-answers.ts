import { setTimeout as wait } from "node:timers/promises";

const PATIENCE_MS = 60_000;
const POLL_MS = 200;

/** Waits for a server that was started. @throws {Error} when it has not answered with success after a minute. */
export async function untilItAnswers(url: string, headers: Readonly<Record<string, string>> = {}): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += POLL_MS) {
    const response = await fetch(url, { headers }).catch(() => undefined);
    if (response?.ok) return;
    await wait(POLL_MS);
  }
  throw new Error(`Nothing answered at ${url} within ${PATIENCE_MS / 1_000} s.`);
}
