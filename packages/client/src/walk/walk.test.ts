import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createClient } from "../create-client.ts";
import { ConfigurationError } from "../errors/configuration-error.ts";
import { anyListed, EPOCH, type Listed } from "../test-support/any-world.ts";
import { caught } from "../test-support/caught.ts";
import { listByOffset, listByWalk } from "../test-support/list-world.ts";
import { movingServer, type ServerOrder, type World } from "../test-support/moving-server.ts";

const QUIET: World = { rows: [], changes: [], order: "newest", includesBounds: true, cap: 1_000, faults: new Map() };
const rowsOf = (count: number, at: (index: number) => number = (index) => index * 1_000) =>
  Array.from({ length: count }, (_, index) => {
    const key = ((index * 7_919) % 10_007).toString().padStart(5, "0");
    return { key, at: EPOCH + at(index), changedAt: EPOCH + at(index) + ((index * 7_919) % 9_000) };
  });
const clientOf = (world: Partial<World>) => {
  const server = movingServer({ ...QUIET, ...world });
  const client = createClient({ token: "t", fetch: server.fetch, validate: "off" });
  return { ...server, records: client.orchestration.records };
};

describe("what is there throughout comes out once and in order, whatever changes meanwhile", () => {
  test("or the listing ends in a typed error", async () => {
    const typed: string[] = [];
    await fc.assert(
      fc.asyncProperty(anyListed, async (listed) => {
        const { outcome, detail } = await listByWalk(listed);
        if (outcome === "typed") typed.push(detail);
        expect([outcome, detail]).not.toContain("wrong");
      }),
      { seed: 20_261_126, numRuns: 400 },
    );
    expect(typed.length).toBeLessThan(4);
  });

  test("which plain paging by offset does not do: the proof can fail", async () => {
    const wrong = new Set<string>();
    for (const listed of fc.sample(anyListed, { seed: 20_261_126, numRuns: 400 })) {
      const { outcome, detail } = await listByOffset(listed);
      if (outcome === "wrong") wrong.add(detail.replace(/\d+/, "n"));
    }
    expect([...wrong].sort()).toEqual(["an item came twice", "n items are missing"]);
  });
});

describe("requests of a walk", () => {
  const requestsOf = async (order: ServerOrder, listed: Partial<Listed> = {}, world: Partial<World> = {}) => {
    const rows = rowsOf(5_000);
    const verdict = await listByWalk({
      world: { ...QUIET, rows, order, ...world },
      limit: 100,
      order: "desc",
      concurrency: 4,
      ...listed,
    });
    expect(verdict.outcome).toBe("exact");
    return verdict.requests;
  };

  test.each<[ServerOrder, "desc" | "asc", number]>([
    ["newest", "desc", 55],
    ["newest", "asc", 55],
    ["oldest", "desc", 55],
    ["oldest", "asc", 55],
    ["unstable", "desc", 100],
  ])("on a server of order %s, %s: at most %i for 50 pages", async (server, order, most) => {
    expect(await requestsOf(server, { order })).toBeLessThanOrEqual(most);
  });

  test("a list of one page is one request", async () => {
    expect(await requestsOf("unstable", {}, { rows: rowsOf(100) })).toBe(1);
  });

  test("offsets stay as small as what is under way, however far the walk is", async () => {
    const offsets: number[] = [];
    const server = movingServer({ ...QUIET, rows: rowsOf(5_000) });
    const fetch: typeof server.fetch = (url, init) => {
      offsets.push(JSON.parse(String(init.body)).offset ?? 0);
      return server.fetch(url, init);
    };
    const { orchestration } = createClient({ token: "t", fetch, validate: "off", concurrency: 4 });
    await orchestration.records.search().toArray({ max: 10_000 });
    expect(Math.max(...offsets)).toBeLessThan(5 * 100);
  });

  test("no more are under way than `concurrency`", async () => {
    let underWay = 0;
    let most = 0;
    const server = movingServer({ ...QUIET, rows: rowsOf(3_000) });
    const fetch: typeof server.fetch = async (url, init) => {
      most = Math.max(most, ++underWay);
      const answer = await server.fetch(url, init);
      await new Promise(setImmediate);
      underWay--;
      return answer;
    };
    const { orchestration } = createClient({ token: "t", fetch, validate: "off" });
    for await (const _ of orchestration.records.search({ limit: 50 }, { concurrency: 3 }));
    expect(most).toBe(3);
  });
});

describe("a checkpoint", () => {
  test.each<[ServerOrder, "desc" | "asc"]>([
    ["newest", "desc"],
    ["newest", "asc"],
    ["unstable", "desc"],
    ["unstable", "asc"],
  ])("goes on after the last item, on a server of order %s, %s", async (server, order) => {
    const rows = rowsOf(200, (index) => Math.floor(index / 7) * 5);
    const { records } = clientOf({ rows, order: server });
    const keys: string[] = [];
    let checkpoint: NonNullable<ReturnType<typeof records.search>["checkpoint"]> | undefined;
    for (let stops = 0; stops < 20; stops++) {
      const listing = records.search({ limit: 10 }, { order, ...(checkpoint && { checkpoint }) });
      let taken = 0;
      for await (const record of listing) {
        keys.push(record.runUuid);
        if (++taken === 1 + stops * 3) break;
      }
      checkpoint = JSON.parse(JSON.stringify(listing.checkpoint));
    }
    expect(keys.length).toBe(200);
    expect(new Set(keys).size).toBe(200);
  });

  test("of another filter, order or operation is refused", async () => {
    const { records } = clientOf({ rows: rowsOf(3) });
    const listing = records.search({ limit: 1 });
    for await (const _ of listing) break;
    const checkpoint = listing.checkpoint;
    if (checkpoint === undefined) throw new Error("no checkpoint");
    const failure = (filter: object, options: object) => caught(records.search(filter, options).toArray({ max: 1 }));
    expect(await failure({ title: "x" }, { checkpoint })).toBeInstanceOf(ConfigurationError);
    expect(await failure({}, { checkpoint, order: "asc" })).toBeInstanceOf(ConfigurationError);
    expect(await failure({}, { checkpoint: { ...checkpoint, version: 2 } })).toBeInstanceOf(ConfigurationError);
    expect(await failure({}, { checkpoint: { ...checkpoint, operation: "x" } })).toBeInstanceOf(ConfigurationError);
  });
});

test.each([
  [{ offset: 5 }, {}, "offset"],
  [{ limit: 0 }, {}, "limit"],
  [{ createdAfter: "soon" }, {}, "createdAfter"],
  [{}, { concurrency: 1.5 }, "concurrency"],
  [{}, { order: "up" as "asc" }, "order"],
])("a walk of %j with %j is refused, and nothing is sent", async (filter, options, named) => {
  const { records, requests } = clientOf({});
  const error = await caught(records.search(filter, options).toArray({ max: 1 }));
  expect(error).toBeInstanceOf(ConfigurationError);
  expect([error.message.includes(`\`${named}\``), requests()]).toEqual([true, 0]);
});

test("a server that ignores the filter is noticed", async () => {
  const server = movingServer({ ...QUIET, rows: rowsOf(300), order: "unstable" });
  const fetch: typeof server.fetch = (url, init) => {
    const { createdAfter: _after, createdBefore: _before, ...body } = JSON.parse(String(init.body));
    return server.fetch(url, { ...init, body: JSON.stringify(body) });
  };
  const { orchestration } = createClient({ token: "t", fetch, validate: "off" });
  const error = await caught(orchestration.records.search().toArray({ max: 1_000 }));
  expect(error).toMatchObject({ code: "incomplete_listing", reason: "filter_ignored" });
});
