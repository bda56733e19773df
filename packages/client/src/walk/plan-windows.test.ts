import { describe, expect, test } from "vitest";
import { createClient } from "../create-client.ts";
import { ConfigurationError } from "../errors/configuration-error.ts";
import type { Checkpoint } from "../listing/checkpoint.ts";
import { EPOCH } from "../test-support/any-world.ts";
import { caught } from "../test-support/caught.ts";
import { movingServer, type ServerOrder, type World } from "../test-support/moving-server.ts";

const MAX = 150;
const spread = (count: number, at: (index: number) => number): World["rows"] =>
  Array.from({ length: count }, (_, index) => {
    const key = ((index * 7_919) % 10_007).toString().padStart(5, "0");
    return { key, at: EPOCH + at(index), changedAt: EPOCH + at(index) + ((index * 7_919) % 9_000) };
  });
const clientOf = (rows: World["rows"], order: ServerOrder = "unstable") => {
  const server = movingServer({ rows, changes: [], order, includesBounds: true, cap: 1_000, faults: new Map() });
  const { records } = createClient({ token: "t", fetch: server.fetch, validate: "off" }).orchestration;
  return { records, requests: server.requests };
};
const holdsOf = async (records: ReturnType<typeof clientOf>["records"], windows: readonly Checkpoint[]) => {
  const held: string[][] = [];
  for (const checkpoint of JSON.parse(JSON.stringify(windows))) {
    const listing = records.search({ limit: 50 }, { checkpoint });
    held.push((await listing.toArray({ max: 10_000 })).map(({ runUuid }) => runUuid));
  }
  return held;
};

describe("windows", () => {
  test.each<[ServerOrder, "desc" | "asc"]>([
    ["newest", "desc"],
    ["newest", "asc"],
    ["key", "asc"],
    ["unstable", "desc"],
  ])(
    "hold everything once and in order, and no more than asked for, on a server of order %s, %s",
    async (server, order) => {
      const rows = spread(2_000, (index) => index ** 2);
      const { records, requests } = clientOf(rows, server);
      const windows = await records.search({ limit: 50 }, { order }).planWindows({ maxRecords: MAX });
      expect(requests()).toBeLessThan(60);
      const held = await holdsOf(records, windows);
      const expected = rows.map(({ key }) => key);
      expect(held.flat()).toEqual(order === "asc" ? expected : expected.toReversed());
      expect(Math.max(...held.map(({ length }) => length))).toBeLessThanOrEqual(MAX);
      expect(windows.length).toBeLessThan((3 * 2_000) / MAX);
    },
  );

  test("are one when everything fits, and it has no end", async () => {
    const { records, requests } = clientOf(spread(MAX, (index) => index));
    const windows = await records.search({ title: "x" }, { order: "desc" }).planWindows({ maxRecords: MAX });
    expect(windows).toEqual([
      { version: 1, operation: "searchOrchestrationRecords", filter: { title: "x" }, order: "desc" },
    ]);
    expect(requests()).toBe(1);
  });

  test("hold more only of what shares a few milliseconds", async () => {
    const { records } = clientOf(spread(400, (index) => (index < 300 ? 7 : index * 1_000)));
    const held = await holdsOf(records, await records.search({ limit: 50 }).planWindows({ maxRecords: MAX }));
    expect(held.flat()).toHaveLength(400);
    expect(held.filter(({ length }) => length > MAX)).toHaveLength(1);
  });

  test("of what a checkpoint leaves are what is left", async () => {
    const { records } = clientOf(spread(400, (index) => Math.floor(index / 7)));
    const listing = records.search({ limit: 50 });
    const items: string[] = [];
    for await (const { runUuid } of listing) if (items.push(runUuid) === 103) break;
    const { checkpoint } = listing;
    if (checkpoint === undefined) throw new Error("no checkpoint");
    const windows = await records.search({ limit: 50 }, { checkpoint }).planWindows({ maxRecords: 100 });
    const held = [...items, ...(await holdsOf(records, windows)).flat()];
    expect([held.length, new Set(held).size]).toEqual([400, 400]);
  });

  test("of a window lie inside it", async () => {
    const { records } = clientOf(spread(1_000, (index) => index * 1_000));
    const [, window] = await records.search({ limit: 50 }).planWindows({ maxRecords: 300 });
    if (window === undefined) throw new Error("no second window");
    const [whole] = await holdsOf(records, [window]);
    const parts = await records.search({ limit: 50 }, { checkpoint: window }).planWindows({ maxRecords: 100 });
    expect(parts.length).toBeGreaterThan(1);
    expect((await holdsOf(records, parts)).flat()).toEqual(whole);
  });
});

test.each([0, 1.5, Number.NaN, "10"])("maxRecords %s is refused, and nothing is sent", async (maxRecords) => {
  const { records, requests } = clientOf([]);
  const error = await caught(records.search({}).planWindows({ maxRecords } as { maxRecords: number }));
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(requests()).toBe(0);
});

test("a listing that is not by time has none", async () => {
  const { records, requests } = clientOf([]);
  expect(await caught(records.list().planWindows({ maxRecords: 1 }))).toBeInstanceOf(ConfigurationError);
  expect(requests()).toBe(0);
});
