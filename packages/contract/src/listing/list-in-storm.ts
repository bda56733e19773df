import { type Checkpoint, createClient, RateLimitError } from "@cargo-records/client";
import { createEmulator, createFaults, type EmulatorOptions, type FaultPlan } from "@cargo-records/mock";
import { idleClock } from "./idle-clock.ts";
import { seededRandom } from "./seeded-random.ts";

const START = Date.UTC(2026, 0, 1);
const PAGE = 10;
const CONCURRENCY = 8;
/** Of a limit that never lets it to its end. */
const MOST_LISTINGS = 50;

export interface Storm extends Pick<EmulatorOptions, "sort" | "rateLimit"> {
  /** How many records there are. */
  readonly records: number;
  readonly faults?: FaultPlan;
}

/** What came of a listing while requests were refused. */
export interface Weathered {
  /** How many records came, and how many of them came again. */
  readonly records: number;
  readonly repeated: number;
  /** How many requests were refused, and how many were answered. */
  readonly refused: number;
  readonly answered: number;
  /** How often it gave up and was gone on with from its checkpoint. */
  readonly resumed: number;
  /** By the clock, which nobody waited for. */
  readonly elapsedMs: number;
  /** Timers that are left. */
  readonly timers: number;
}

/** Lists everything; goes on from the checkpoint when a `RateLimitError` ends it. */
export async function listInStorm({ records: size, faults = [], ...options }: Storm): Promise<Weathered> {
  const clock = idleClock(START);
  using emulator = createEmulator({ records: size, clock: clock.now, ...options });
  const faulty = createFaults(faults, { clock: clock.now, wait: clock.wait }).wrap(emulator.fetch);
  let [refused, answered, resumed] = [0, 0, 0];
  const { records } = createClient({
    token: "any-token",
    baseUrl: "http://localhost/v1",
    clock,
    random: seededRandom(1),
    concurrency: CONCURRENCY,
    async fetch(input, init) {
      clock.note();
      const answer = await faulty(input, init);
      if (answer.status === 429) refused += 1;
      else answered += 1;
      return answer;
    },
  }).orchestration;
  const keys: string[] = [];
  const list = async (): Promise<void> => {
    let checkpoint: Checkpoint | undefined;
    for (; resumed < MOST_LISTINGS; resumed++) {
      try {
        const listing = records.search({ limit: PAGE }, checkpoint && { checkpoint });
        for await (const { runUuid } of listing) keys.push(runUuid);
        return;
      } catch (error) {
        if (!(error instanceof RateLimitError)) throw error;
        checkpoint = error.checkpoint as Checkpoint | undefined;
      }
    }
  };
  await clock.drive(list());
  const came = new Set(keys).size;
  const elapsedMs = clock.now() - START;
  return { records: came, repeated: keys.length - came, refused, answered, resumed, elapsedMs, timers: clock.pending };
}
