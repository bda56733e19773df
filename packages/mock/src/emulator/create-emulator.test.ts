import { describe, expect, test } from "vitest";
import { emulate } from "../../test-support/emulate.ts";
import { recordOf } from "../../test-support/record-of.ts";
import type { EmulatorOptions } from "./emulator-options.ts";

const LIST = "/v1/orchestration/records/list";
const authorized = { headers: { authorization: "Bearer any" } };

/** The bytes of one conversation. */
async function conversation(options: EmulatorOptions): Promise<string[]> {
  const { list, search } = emulate({ records: 60, workspaces: 2, ...options });
  const answers = [
    await list(),
    await search({ statuses: ["error"], limit: 3 }),
    await search({ limit: 5 }),
    await search("?"),
  ];
  return answers.map(({ text }) => text);
}

describe("an emulator", () => {
  test.each(["createdAt-desc", "unstable"] as const)(
    "gives the same bytes for the same seed and requests, sorted by %s",
    async (sort) => {
      expect(await conversation({ sort })).toEqual(await conversation({ sort }));
      expect(await conversation({ sort, seed: 2 })).not.toEqual(await conversation({ sort }));
    },
  );

  test("says how many records and requests there are", async () => {
    const { emulator, list } = emulate({ records: 7 });
    await list();
    await list("/nowhere", { headers: {} });
    expect([emulator.size, emulator.requests]).toEqual([7, 2]);
  });

  test("answers over HTTP what it answers as a fetch", async () => {
    const { emulator, list } = emulate({ records: 1200, defaultLimit: 1100 });
    const { url } = await emulator.listen();
    const response = await fetch(`${url}${LIST}`, authorized);
    expect(await response.text()).toBe((await list()).text);
    expect(emulator.requests).toBe(2);
  });

  test("close ends its servers and its answers, and may be called again", async () => {
    const { emulator, list } = emulate();
    const { url } = await emulator.listen();
    await Promise.all([emulator.close(), emulator.close()]);
    await expect(list()).rejects.toThrow("The emulator is closed");
    await expect(fetch(url)).rejects.toThrow();
    emulator[Symbol.dispose]();
  });

  test("faults break fetch and server alike, and are counted as requests", async () => {
    const { emulator, list } = emulate();
    emulator.faults.add([
      { onRequest: 1, fault: "unavailable-503" },
      { onRequest: 2, fault: "html-200" },
    ]);
    const { url } = await emulator.listen();
    const broken = await fetch(`${url}${LIST}`, authorized);
    expect([broken.status, (await emulator.fetch(`${url}${LIST}`, authorized)).headers.get("content-type")]).toEqual([
      503,
      "text/html; charset=utf-8",
    ]);
    expect((await list()).status).toBe(200);
    expect(emulator.faults.log).toEqual([
      { request: 1, fault: "unavailable-503" },
      { request: 2, fault: "html-200" },
    ]);
    expect(emulator.requests).toBe(3);
  });
});

describe("the order of the records", () => {
  test.each([
    ["createdAt-desc", ["d", "b", "a", "c"]],
    ["createdAt-asc", ["c", "a", "b", "d"]],
    ["updatedAt-desc", ["b", "d", "c", "a"]],
    ["id", ["a", "b", "c", "d"]],
  ] as const)("%s", async (sort, ids) => {
    const at = (second: number) => `2025-01-01T00:00:0${second}.000Z`;
    const times = { c: [1, 6], a: [2, 5], b: [2, 8], d: [3, 7] };
    const records = Object.entries(times).map(([id, [created = 0, updated = 0]]) => {
      return recordOf({ id, createdAt: at(created), updatedAt: at(updated) });
    });
    const { body } = await emulate({ records, sort }).list();
    expect(body.records.map(({ id }) => id)).toEqual(ids);
  });

  test("that is unstable differs from request to request, and has every record once", async () => {
    const { list } = emulate({ sort: "unstable" });
    const orders = [];
    for (let request = 0; request < 5; request++)
      orders.push((await list()).body.records.map(({ runUuid }) => runUuid));
    expect(new Set(orders.map(String)).size).toBe(5);
    expect(orders.map((order) => new Set(order).size)).toEqual([100, 100, 100, 100, 100]);
  });
});
