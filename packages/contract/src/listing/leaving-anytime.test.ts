import { getEventListeners } from "node:events";
import { createClient } from "@cargo-records/client";
import type { FaultEntry, Sort } from "@cargo-records/mock";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyFault } from "../faults/any-fault.ts";
import { unhandledRejections } from "../faults/unhandled-rejections.ts";
import { idleClock } from "./idle-clock.ts";
import { watchServer } from "./watched-server.ts";

const SEED = 20_261_126;
const RUNS = 250;
const START = Date.UTC(2026, 0, 1);
const RECORDS = 80;

interface Moment {
  readonly operation: "search" | "list";
  readonly sort: Sort;
  readonly concurrency: number;
  readonly faults: readonly FaultEntry[];
  /** How many calls of `next` overlap. */
  readonly overlap: number;
  /** How many turns of the event loop an answer takes. */
  readonly slowness: number;
  readonly way: "return" | "dispose" | "abort" | "abort and return";
  /** When it leaves, in turns of the event loop. */
  readonly at: number;
}

const anyMoment: fc.Arbitrary<Moment> = fc.record({
  operation: fc.constantFrom("search", "search", "list"),
  sort: fc.constantFrom("createdAt-desc", "createdAt-asc", "unstable", "id"),
  concurrency: fc.integer({ min: 1, max: 8 }),
  faults: fc.array(
    fc
      .tuple(anyFault, fc.integer({ min: 1, max: 12 }))
      .map(([fault, onRequest]): FaultEntry => ({ ...fault, onRequest })),
    { maxLength: 4 },
  ),
  overlap: fc.integer({ min: 1, max: 4 }),
  slowness: fc.integer({ min: 0, max: 6 }),
  way: fc.constantFrom("return", "dispose", "abort", "abort and return"),
  at: fc.nat(60),
});

test("a consumer that leaves at any moment leaves nothing under way", async () => {
  using rejections = unhandledRejections();
  let busy = 0;
  const property = fc.asyncProperty(anyMoment, async (moment) => {
    const { wasBusy, ...left } = await leaveAt(moment);
    if (wasBusy) busy += 1;
    const found = { ...left, rejections: (await rejections.next()).map(String) };
    expect(found).toEqual({ open: 0, timers: 0, listeners: 0, rejections: [] });
  });
  await fc.assert(property, { seed: SEED, numRuns: RUNS });
  expect(busy).toBeGreaterThan(RUNS / 3);
});

/** Lists until a moment, leaves, and says what is left. */
async function leaveAt({ operation, sort, concurrency, faults, overlap, slowness, way, at }: Moment) {
  const clock = idleClock(START);
  using server = watchServer({ records: RECORDS, sort, clock: clock.now, wait: clock.wait }, faults);
  const controller = new AbortController();
  const { signal } = controller;
  const { records } = createClient({
    token: "any-token",
    baseUrl: "http://localhost/v1",
    clock,
    random: () => 0.5,
    async fetch(input, init) {
      clock.note();
      // As a real fetch does, it ends when it is aborted, not when the answer is there.
      await Promise.race([turns(slowness), aborted(init?.signal)]);
      return server.fetch(input, init);
    },
  }).orchestration;
  const listing =
    operation === "list" ? records.list({ signal }) : records.search({ limit: 7 }, { signal, concurrency });
  const iterator = listing[Symbol.asyncIterator]();
  const read = async (): Promise<void> => {
    for (;;) {
      const results = await Promise.allSettled(Array.from({ length: overlap }, () => iterator.next()));
      if (results.some((result) => result.status === "rejected" || result.value.done)) return;
      await turns(1);
    }
  };
  const reading = clock.drive(read());
  await turns(at);
  // The client limits and spaces its requests by timers.
  const wasBusy = clock.pending > 0;
  if (way.startsWith("abort")) controller.abort();
  if (way === "dispose") await listing[Symbol.asyncDispose]();
  if (way.endsWith("return")) await iterator.return?.();
  const open = server.open;
  await reading;
  return {
    wasBusy,
    open: way === "abort" ? server.open : open,
    timers: clock.pending,
    listeners: getEventListeners(signal, "abort").length,
  };
}

function aborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}
