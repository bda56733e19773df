import { createClient } from "@cargo-records/client";
import { createEmulator, type Sort } from "@cargo-records/mock";
import { describe, expect, test } from "vitest";
import { growth, measureMemory } from "./measure-memory.ts";
import type { MemoryErrand } from "./memory-child.ts";
import { watchServer } from "./watched-server.ts";

const PAGE = 50;
const RECORDS = 2_000;
/** The emulator sends so many records at a time. */
const PIECE = 64;
/** In so many turns of the event loop everything happens that can without the consumer. */
const TURNS = 40;

/** Lets everything happen that can while nobody takes. */
async function standStill(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve));
}

const sorts: readonly Sort[] = ["createdAt-desc", "createdAt-asc", "updatedAt-desc", "id", "unstable"];

describe("a consumer that stands still holds the walk", () => {
  test.each(sorts.flatMap((sort) => [1, 8].map((concurrency) => [sort, concurrency] as const)))(
    "of a server that sorts by %s, %i pages at a time",
    async (sort, concurrency) => {
      using server = watchServer({ records: RECORDS, sort });
      const client = createClient({ token: "any-token", baseUrl: "http://localhost/v1", fetch: server.fetch });
      let taken = 0;
      let late = 0;
      let mostBetween = 0;
      let previous = Number.POSITIVE_INFINITY;
      for await (const _ of client.orchestration.records.search({ limit: PAGE }, { concurrency })) {
        taken += 1;
        if (taken % PAGE !== 0) continue;
        const before = server.requests;
        await standStill();
        late = Math.max(late, server.requests - before);
        mostBetween = Math.max(mostBetween, server.requests - previous);
        previous = server.requests;
        expect(server.open).toBe(0);
      }
      expect(taken).toBe(RECORDS);
      expect(server.mostOpen).toBe(concurrency);
      // Those that were about to start.
      expect(late).toBeLessThanOrEqual(concurrency);
      // A page that was taken is worth so many requests, those for later pages included.
      expect(mostBetween).toBeLessThanOrEqual(8 + 4 * concurrency);
    },
  );
});

test("a consumer that stands still holds the body of a list", async () => {
  using server = watchServer({ records: RECORDS, defaultLimit: Number.POSITIVE_INFINITY });
  const client = createClient({ token: "any-token", baseUrl: "http://localhost/v1", fetch: server.fetch });
  let taken = 0;
  let mostAhead = 0;
  for await (const _ of client.orchestration.records.list()) {
    taken += 1;
    if (taken % PAGE !== 0) continue;
    await standStill();
    mostAhead = Math.max(mostAhead, server.read - taken);
  }
  expect(taken).toBe(RECORDS);
  expect(mostAhead).toBeLessThanOrEqual(2 * PIECE);
});

describe("the memory of a process that lists does not grow", () => {
  const measure = async (errand: Omit<MemoryErrand, "baseUrl" | "filter" | "points">) => {
    using emulator = createEmulator({ records: errand.records, defaultLimit: Number.POSITIVE_INFINITY });
    await using server = await emulator.listen();
    return await measureMemory({ ...errand, baseUrl: `${server.url}/v1`, filter: { limit: 100 }, points: 5 });
  };

  test.each(["list", "search"] as const)("with %s", async (operation) => {
    const measured = await measure({ operation, records: 5_000 });
    expect(measured.taken).toBe(5_000);
    expect(growth(measured)).toBeLessThan(3_000_000);
  });

  test("but it does for a consumer that keeps what it gets: it can fail", async () => {
    expect(growth(await measure({ operation: "list", records: 5_000, keeps: true }))).toBeGreaterThan(10_000_000);
  });
});
