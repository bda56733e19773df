import { execFile } from "node:child_process";
import { getEventListeners } from "node:events";
import { join } from "node:path";
import { promisify } from "node:util";
import { createClient } from "@cargo-records/client";
import { createEmulator } from "@cargo-records/mock";
import { describe, expect, test } from "vitest";
import { openAnswers } from "../faults/open-answers.ts";
import { stillClock } from "../faults/still-clock.ts";
import { unhandledRejections } from "../faults/unhandled-rejections.ts";
import { serveHeld } from "./held-server.ts";
import { type Departure, type Leaving, leaveListing } from "./leave-listing.ts";
import type { HeldServers } from "./leaving-child.ts";

const CHILD = join(import.meta.dirname, "leaving-child.ts");
/** The timers of the client are longer: one that is left keeps the process. */
const CHILD_ENDS_WITHIN_MS = 20_000;
/** So many answers hold some items of a walk, while further requests are under way. */
const SOME_ANSWERS = 6;
const SOME_ITEMS = 45;
const SOME_PAGES = 3;
/** Enough to show in one page how the server sorts. */
const PAGE = 20;

type Case = readonly [
  operation: "search" | "list",
  way: Leaving,
  when: string,
  answered: number | "half",
  at: Pick<Departure, "after" | "waiting">,
];

const RECORDS = 200;
const OUTSIDE: readonly Leaving[] = ["return", "return of pages", "dispose", "abort"];
const cases: readonly Case[] = (["search", "list"] as const).flatMap((operation) => {
  const some = operation === "list" ? "half" : SOME_ANSWERS;
  const after = (way: Leaving): number => (way === "return of pages" ? SOME_PAGES : SOME_ITEMS);
  return [
    ...OUTSIDE.map((way): Case => [operation, way, "before the first answer", 0, { after: 0, waiting: 1 }]),
    ...OUTSIDE.map((way): Case => [operation, way, "with three calls waiting", 0, { after: 0, waiting: 3 }]),
    ...(["break", "throw", ...OUTSIDE] as const).map((way): Case => {
      return [operation, way, "after some items", some, { after: after(way), waiting: 0 }];
    }),
    ...OUTSIDE.map((way): Case => {
      return [operation, way, "after some items, with many calls waiting", some, { after: after(way), waiting: 300 }];
    }),
  ];
});

describe("a consumer that leaves a listing leaves nothing under way", () => {
  test.each(cases)("%s: %s %s", async (operation, way, _when, answered, at) => {
    using rejections = unhandledRejections();
    using answers = openAnswers();
    await using server = await serveHeld(answered);
    const clock = stillClock(Date.now());
    const controller = new AbortController();
    const { signal } = controller;
    const { records } = createClient({ token: "any-token", baseUrl: server.baseUrl, clock }).orchestration;
    const listing = operation === "list" ? records.list({ signal }) : records.search({ limit: PAGE }, { signal });
    const outcomes = await leaveListing(listing, way, { ...at, settle: () => server.holds, controller });

    const [first, ...others] = outcomes.filter((outcome) => outcome !== "item");
    expect(first).toBe(way === "abort" ? "AbortedError" : "over");
    expect(new Set(others)).toEqual(new Set(others.length > 0 ? ["over"] : []));
    expect({
      "open requests": await answers.left(),
      timers: clock.pending,
      "abort listeners": getEventListeners(signal, "abort").length,
      "unhandled rejections": await rejections.next(),
    }).toEqual({ "open requests": 0, timers: 0, "abort listeners": 0, "unhandled rejections": [] });
  });
});

test.each(["search", "list"] as const)(
  "%s hands out nothing after an abort, also of what has arrived",
  async (operation) => {
    using emulator = createEmulator({ records: RECORDS, defaultLimit: RECORDS });
    const { records } = createClient({ token: "any-token", fetch: emulator.fetch }).orchestration;
    const controller = new AbortController();
    const { signal } = controller;
    const listing = operation === "list" ? records.list({ signal }) : records.search({ limit: 20 }, { signal });
    const ids: string[] = [];
    const loop = async (): Promise<void> => {
      for await (const { id } of listing) if (ids.push(id) === SOME_ITEMS) controller.abort("enough");
    };
    await expect(loop()).rejects.toMatchObject({ name: "AbortedError", cause: "enough" });
    expect(ids).toHaveLength(SOME_ITEMS);
    const { checkpoint } = listing;
    if (operation === "list" || !checkpoint) return;
    const rest = await records.search({ limit: 20 }, { checkpoint }).toArray({ max: RECORDS });
    expect(new Set([...ids, ...rest.map(({ id }) => id)]).size).toBe(RECORDS);
  },
);

test("a process that has left its listings ends by itself", async () => {
  await using silent = await serveHeld(0);
  await using some = await serveHeld(SOME_ANSWERS);
  await using half = await serveHeld("half");
  const servers: HeldServers = { silent: silent.baseUrl, half: half.baseUrl, some: some.baseUrl };
  const args = [CHILD, JSON.stringify(servers)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: CHILD_ENDS_WITHIN_MS });
  expect(stdout).toBe("left 10 listings\n");
});
