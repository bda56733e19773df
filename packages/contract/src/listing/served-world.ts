import { type Client, createClient } from "@cargo-records/client";
import { createEmulator, createFaults, type Fetch } from "@cargo-records/mock";
import { type IdleClock, idleClock } from "./idle-clock.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { matcher } from "./matcher.ts";
import { recordMaker } from "./record-maker.ts";
import { seededRandom } from "./seeded-random.ts";
import { showMilliseconds } from "./show-milliseconds.ts";
import { START, type World } from "./world.ts";

const REQUESTS_ANYWAY = 60;
/** One millisecond of an unstable server is read over and over again, up to forty times, and again after each break. */
const REQUESTS_PER_RECORD = 50;

/** A world whose server answers, and a client of it. */
export interface ServedWorld extends Disposable {
  readonly client: Client;
  readonly clock: IdleClock;
  readonly ledger: Ledger;
  /** How many requests reached the server. */
  readonly requests: number;
  /** Whether they were more than any listing needs; nothing was answered from then on. */
  readonly isEndless: boolean;
}

export async function serveWorld(world: World): Promise<ServedWorld> {
  const clock = idleClock(START);
  const make = await recordMaker(world);
  const emulator = createEmulator({
    ...world.server,
    records: [],
    workspaces: [make({ atMs: 0, status: "success", laterMs: 0 }, 0).workspaceUuid],
    seed: world.seed,
    clock: clock.now,
  });
  const ledger = openLedger(emulator, world.births, { make, matches: matcher(world.filter, world.server.bounds) });
  const random = seededRandom(world.seed);
  const { wait } = clock;
  const backend = world.spelling === "hidden" ? showMilliseconds(emulator.fetch) : emulator.fetch;
  const faulty = createFaults(world.faults, { wait, clock: clock.now }).wrap(backend);
  let requests = 0;
  const isEndless = (): boolean =>
    requests > REQUESTS_ANYWAY + REQUESTS_PER_RECORD * ledger.size * (1 + world.breaks.length);
  const serve: Fetch = (input, init) => {
    requests += 1;
    if (isEndless()) throw new Error("There were more requests than any listing needs.");
    const { beats, busyUntil } = world;
    if (requests <= busyUntil) for (const change of beats[(requests - 1) % beats.length] ?? []) ledger.apply(change);
    return faulty(input, init);
  };
  const pause = async (signal: AbortSignal | null | undefined): Promise<void> => {
    if (world.jitterMs > 0) await wait(Math.floor(random() * world.jitterMs), signal ?? new AbortController().signal);
  };
  const client = createClient({
    token: "any-token",
    baseUrl: "http://localhost/v1",
    clock,
    random,
    ...world.client,
    async fetch(input, init) {
      clock.note();
      await pause(init?.signal);
      const response = await serve(input, init);
      await pause(init?.signal);
      clock.note();
      return response;
    },
  });
  return {
    client,
    clock,
    ledger,
    get requests() {
      return requests;
    },
    get isEndless() {
      return isEndless();
    },
    [Symbol.dispose]: () => emulator[Symbol.dispose](),
  };
}
