import { createClient, type RecordsFilter } from "@cargo-records/client";

// node --expose-gc memory-child.ts <errand as JSON>: the other end of measure-memory.ts. Lists, and says how much memory is in
// use at some points.

/** What a process is sent to list, and how often it measures. */
export interface MemoryErrand {
  readonly baseUrl: string;
  readonly operation: "list" | "search";
  readonly filter: RecordsFilter;
  /** How many records there are. */
  readonly records: number;
  /** At how many points of the listing memory is measured. */
  readonly points: number;
  /** Keeps all that it gets, as a consumer must not. */
  readonly keeps?: boolean;
}

/** Memory that is in use when so many records were taken. */
export interface MemoryPoint {
  readonly taken: number;
  readonly bytes: number;
}

const { baseUrl, operation, filter, records: size, points, keeps } = JSON.parse(process.argv[2] ?? "") as MemoryErrand;
const gc = globalThis.gc;
if (!gc) throw new Error("Run it with --expose-gc.");

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What is left of the heap, and of the memory outside of it, once all that can go is gone. */
async function inUse(): Promise<number> {
  for (let round = 0; round < 4; round++) {
    await turn();
    gc?.();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const { records } = createClient({ token: "any-token", baseUrl }).orchestration;
const measured: MemoryPoint[] = [];
const kept: unknown[] = [];
let taken = 0;
for await (const record of operation === "list" ? records.list() : records.search(filter)) {
  taken += 1;
  if (keeps) kept.push(record);
  // Slower than what it reads from.
  await turn();
  if (taken % Math.floor(size / points) === 0) measured.push({ taken, bytes: await inUse() });
}
process.stdout.write(JSON.stringify({ taken, measured, kept: kept.length }));
