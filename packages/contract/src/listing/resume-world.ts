import type { ListOptions, RecordsFilter } from "@cargo-records/client";
import { createEmulator, type EmulatorOptions, listen, type RecordJson } from "@cargo-records/mock";
import type { RecordMaker } from "./record-maker.ts";
import { recordMaker } from "./record-maker.ts";
import { START } from "./world.ts";

const SPAN_MS = 864_000_000;
/** Newcomers that are there at a time. */
const NEWCOMERS = 20;

/** A server whose records are listed by one process after another. */
export interface ResumeWorld {
  readonly server: Required<Pick<EmulatorOptions, "sort" | "bounds">>;
  readonly filter: RecordsFilter;
  readonly options: Pick<ListOptions, "order" | "concurrency">;
  /** How many records share a millisecond. */
  readonly tied: number;
  /** Whether other records come, change and go before every request. */
  readonly isMoving: boolean;
  readonly checkpointEvery: number;
}

export interface ServedResumeWorld extends AsyncDisposable {
  readonly baseUrl: string;
  /** What has to come out, in that order. */
  readonly owed: readonly string[];
  /** Hears each request before it is answered. */
  hear(listener: () => void): void;
}

/** Serves `size` records that are there throughout over HTTP on loopback, beside those that come and go. */
export async function serveResumeWorld(
  { server, options, tied, isMoving }: ResumeWorld,
  { size, random }: { readonly size: number; readonly random: () => number },
): Promise<ServedResumeWorld> {
  const make = await recordMaker({ spelling: "milliseconds", ids: "random", keys: "random" });
  const steady = bear(make, { size, tied, random });
  const emulator = createEmulator({ ...server, records: steady, seed: Math.floor(random() * 1_000) });
  const newcomers: string[] = [];
  let born = size;
  const move = (): void => {
    const newcomer = make({ atMs: -Math.floor(random() * SPAN_MS), status: "success", laterMs: 0 }, born++);
    emulator.insert(newcomer);
    newcomers.push(newcomer.id);
    if (newcomers.length > NEWCOMERS) emulator.remove(newcomers.shift() ?? "");
    emulator.update(steady[Math.floor(random() * size)]?.id ?? "", { updatedAt: new Date(START).toISOString() });
  };
  let hear = (): void => {};
  const listening = await listen(async (request) => {
    hear();
    if (isMoving) move();
    return emulator.fetch(request);
  });
  return {
    baseUrl: `${listening.url}/v1`,
    owed: inOrder(steady, options.order),
    hear(listener) {
      hear = listener;
    },
    async [Symbol.asyncDispose]() {
      await listening.close();
      await emulator.close();
    },
  };
}

function bear(
  make: RecordMaker,
  { size, tied, random }: { readonly size: number; readonly tied: number; readonly random: () => number },
): RecordJson[] {
  const times = Array.from({ length: Math.ceil(size / tied) }, () => -Math.floor(random() * SPAN_MS));
  return Array.from({ length: size }, (_, number) => {
    const atMs = times[Math.floor(number / tied)] ?? 0;
    return make({ atMs, status: "success", laterMs: Math.floor(random() * SPAN_MS) }, number);
  });
}

/** By time, and within a millisecond by key. */
function inOrder(records: readonly RecordJson[], order: "desc" | "asc" = "desc"): string[] {
  const sign = order === "desc" ? -1 : 1;
  const compare = (one: RecordJson, other: RecordJson): number => {
    if (one.createdAt !== other.createdAt) return one.createdAt < other.createdAt ? -sign : sign;
    return one.runUuid < other.runUuid ? -1 : 1;
  };
  return records.toSorted(compare).map(({ runUuid }) => runUuid);
}
