import { createClient } from "@cargo-records/client";
import type { FaultPlan, Fetch } from "@cargo-records/mock";
import { caller } from "./caller.ts";
import { faultyWorld } from "./faulty-world.ts";
import type { Ordeal } from "./ordeal.ts";
import { tokenSource } from "./token-source.ts";

/** How a client reaches a server. */
export interface Way {
  readonly baseUrl: string;
  /** The client's fetch to a server that answers like this. */
  readonly to: (serve: Fetch) => Fetch;
  /** How many requests are still open, once those that are about to end have. */
  readonly open: () => Promise<number>;
}

/** What came of an ordeal. */
export interface Trial {
  readonly settled: PromiseSettledResult<unknown>;
  /** By the injected clock. */
  readonly elapsedMs: number;
  readonly requests: number;
  /** How many there still are of things that should be gone. */
  readonly left: Readonly<Record<string, number>>;
}

/** Lets an ordeal happen to the built client. */
export async function undergo(
  { faults, options, tokens, random, ...wish }: Ordeal,
  backend: Fetch,
  way: Way,
): Promise<Trial> {
  const plan: FaultPlan = faults.flatMap((fault, index) =>
    fault === null ? [] : [{ ...fault, onRequest: index + 1 }],
  );
  const world = faultyWorld(backend, plan);
  const { clock } = world;
  const { token } = tokenSource(tokens, clock.step);
  const client = createClient({
    token,
    baseUrl: way.baseUrl,
    random: () => random,
    ...world.client(way.to(world.serve)),
    ...options,
  });
  const { call, leave } = caller(clock, wish);
  const startedAt = clock.now();
  const [settled] = await Promise.allSettled([call(client)]);
  const elapsedMs = clock.now() - startedAt;
  const left = { "abort listeners": leave(), "open requests": await way.open(), timers: clock.pending };
  return { settled, elapsedMs, requests: world.requests, left };
}
