import { createClient } from "@cargo-records/client";
import { createEmulator, type Fetch, listen } from "@cargo-records/mock";
import { caller } from "./caller.ts";
import { faultyWorld } from "./faulty-world.ts";
import { openAnswers } from "./open-answers.ts";
import type { Outcome } from "./outcome.ts";
import { outcomeOf } from "./outcome-of.ts";
import type { Row } from "./row.ts";
import { tokenSource } from "./token-source.ts";
import { truthOf } from "./truth-of.ts";

const RECORDS = 5;

/** Lets a row happen, over HTTP on loopback with the built client, and says what came of it. */
export async function runRow({ answer, callers = 1, faults = [], options, tokens, ...wish }: Row): Promise<Outcome> {
  using emulator = createEmulator({ records: RECORDS });
  using answers = openAnswers();
  const truth = await truthOf(emulator.fetch, wish.filter);
  let strayed = 0;
  await using elsewhere = await listen(() => {
    strayed += 1;
    return Response.json({ records: [], count: 0 });
  });
  const backend: Fetch = answer ? async (input) => answer(input as Request, elsewhere.url) : emulator.fetch;
  const world = faultyWorld(backend, faults);
  await using server = await listen(world.serve);
  const { clock } = world;
  const source = tokenSource(tokens, clock.step);
  const client = createClient({
    token: source.token,
    baseUrl: `${server.url}/v1`,
    random: () => 0.5,
    ...world.client(fetch),
    ...options,
  });

  const { call, leave } = caller(clock, wish);
  const settled = await Promise.allSettled(Array.from({ length: callers }, () => call(client)));
  const left = {
    "abort listeners": leave(),
    "open requests": await answers.left(),
    timers: clock.pending,
    "requests elsewhere": strayed,
  };
  const { events, requests } = world;
  return outcomeOf({ settled, truth, events, requests, tokenCalls: source.calls, left });
}
