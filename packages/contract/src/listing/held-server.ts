import { createEmulator, listen } from "@cargo-records/mock";

const RECORDS = 400;
/** So close to one another that they are not updated in the order in which they were created. */
const SHORT = { from: "2026-01-01T00:00:00Z", to: "2026-01-01T00:10:00Z" };
/** So much of a body arrives, a few dozen records, before nothing more does. */
const FIRST_BYTES = 300_000;

/** A server that stops answering: requests stay under way until their client goes away. */
export interface HeldServer extends AsyncDisposable {
  readonly baseUrl: string;
  /** Resolves when a request has come that is not answered to the end. */
  readonly holds: Promise<void>;
}

/**
 * Serves over HTTP on loopback.
 *
 * @param answered - How many requests are answered; `"half"` of one body, and then no more.
 */
export async function serveHeld(answered: number | "half"): Promise<HeldServer> {
  const emulator = createEmulator({
    records: RECORDS,
    defaultLimit: Number.POSITIVE_INFINITY,
    ...SHORT,
  });
  const [stall, from] =
    answered === "half"
      ? [{ fault: "stall-after-headers", afterBytes: FIRST_BYTES } as const, 1]
      : [{ fault: "stall-before-headers" } as const, answered + 1];
  emulator.faults.add({ from, ...stall });
  const { promise: holds, resolve: hold } = Promise.withResolvers<void>();
  const server = await listen((request) => {
    const answer = emulator.fetch(request);
    if (emulator.requests >= from) hold();
    return answer;
  });
  return {
    baseUrl: `${server.url}/v1`,
    holds,
    async [Symbol.asyncDispose]() {
      await server.close();
      await emulator.close();
    },
  };
}
