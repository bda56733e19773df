import { isCargoError } from "@cargo-records/client";
import { createEmulator } from "@cargo-records/mock";
import fc from "fast-check";
import { anyOrdeal } from "./any-ordeal.ts";
import { complaints } from "./complaints.ts";
import { mustSucceed } from "./must-succeed.ts";
import type { Ordeal } from "./ordeal.ts";
import { truthOf } from "./truth-of.ts";
import { type Trial, undergo, type Way } from "./undergo.ts";
import { unhandledRejections } from "./unhandled-rejections.ts";

const RECORDS = 3;
/** No ordeal waits for anything real: one that takes this long hangs. */
const HANGS_AFTER_MS = 20_000;

/** A run that lacks one of them would prove less than it says. */
export const EVERY_OUTCOME: readonly string[] = [
  "aborted",
  "authentication",
  "connection",
  "data",
  "data, as it must be",
  "permission",
  "rate_limit",
  "response_format",
  "server",
  "timeout",
];

/** How often each outcome came: data, or the code of an error. */
export type Tally = Readonly<Record<string, number>>;

/**
 * Random calls with random faults. Fails with the smallest one that does not end as it must, and with the seed.
 *
 * @throws {Error} for anything to complain about, a rejection that nobody handles, or a call that never ends.
 */
export async function tryOrdeals(
  way: Way,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Promise<Tally> {
  using emulator = createEmulator({ records: RECORDS });
  using rejections = unhandledRejections();
  const truths = new Map<number | undefined, unknown>();
  const tally: Record<string, number> = {};
  const property = fc.asyncProperty(anyOrdeal, async (ordeal) => {
    const trial = await undergo(ordeal, emulator.fetch, way);
    const limit = ordeal.filter?.limit;
    const truth = truths.get(limit) ?? (await truthOf(emulator.fetch, ordeal.filter));
    truths.set(limit, truth);
    const unhandled = (await rejections.next()).map((reason) => `left a rejection that nobody handles: ${reason}`);
    const wrong = [...complaints(ordeal, trial, truth), ...unhandled];
    if (wrong.length > 0) throw new Error(`The client ${wrong.join("; ")}.`);
    const name = nameOf(ordeal, trial);
    tally[name] = (tally[name] ?? 0) + 1;
  });
  await fc.assert(property, { numRuns: runs, seed, timeout: HANGS_AFTER_MS });
  return tally;
}

function nameOf(ordeal: Ordeal, { settled }: Trial): string {
  if (settled.status === "fulfilled") return mustSucceed(ordeal) ? "data, as it must be" : "data";
  return isCargoError(settled.reason) ? settled.reason.code : "unknown";
}
