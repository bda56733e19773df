import { describe, expect, test } from "vitest";
import { callBy, WAYS } from "../../test-support/both-ways.ts";
import { type Page, rowsBackend, USUAL_LIMIT } from "../../test-support/rows-backend.ts";
import type { FaultSpec } from "./fault-plan.ts";
import { withFaults } from "./with-faults.ts";

interface Filter {
  limit?: number;
  offset?: number;
  status?: string;
}

describe.each(WAYS)("%s", (way) => {
  const search = async (fault: FaultSpec) => {
    const call = await callBy(way, withFaults(rowsBackend, { from: 1, ...fault }));
    return async (filter: Filter | string) => {
      const body = typeof filter === "string" ? filter : JSON.stringify(filter);
      const { text = "" } = await call({ method: "POST", body, headers: { "content-type": "application/json" } });
      const { records, count } = JSON.parse(text) as Page;
      return { ids: records.map(({ id }) => id), count };
    };
  };

  test("limit-ignored answers as many rows as the server likes", async () => {
    const ask = await search({ fault: "limit-ignored" });
    expect(await ask({ limit: 1, offset: 2 })).toEqual({ ids: [2, 3, 4, 5], count: 10 });
    expect((await ask({ limit: 9 })).ids).toHaveLength(USUAL_LIMIT);
  });

  test("offset-ignored answers the first page of every filter", async () => {
    const ask = await search({ fault: "offset-ignored" });
    expect(await ask({ limit: 2, offset: 6 })).toEqual({ ids: [0, 1], count: 10 });
    expect(await ask({ limit: 2, offset: 6, status: "error" })).toEqual({ ids: [1, 3], count: 5 });
  });

  test("filter-ignored keeps limit and offset, unless they are named", async () => {
    const asked = { limit: 2, offset: 1, status: "error" };
    expect(await (await search({ fault: "filter-ignored" }))(asked)).toEqual({ ids: [1, 2], count: 10 });
    expect((await (await search({ fault: "filter-ignored", keys: ["status"] }))(asked)).ids).toEqual([1, 2]);
    expect((await (await search({ fault: "filter-ignored", keys: ["offset"] }))(asked)).ids).toEqual([1, 3]);
  });

  test("repeated-page answers the first page whatever is asked for, byte by byte", async () => {
    const ask = await search({ fault: "repeated-page" });
    const first = await ask({ limit: 3, offset: 3, status: "error" });
    expect(first).toEqual({ ids: [7, 9], count: 5 });
    for (const filter of [{ limit: 3, offset: 6 }, { status: "success" }, {}]) expect(await ask(filter)).toEqual(first);
  });

  test("rows-shifted repeats rows or lacks some, but only behind an offset", async () => {
    const pages = async (by: number) => {
      const ask = await search({ fault: "rows-shifted", by });
      return [(await ask({ limit: 3, offset: 0 })).ids, (await ask({ limit: 3, offset: 3 })).ids];
    };
    expect(await pages(1)).toEqual([
      [0, 1, 2],
      [2, 3, 4],
    ]);
    expect(await pages(9)).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
    expect(await pages(-2)).toEqual([
      [0, 1, 2],
      [5, 6, 7],
    ]);
  });

  test("a wrong count changes nothing else, and stays on a filtered page", async () => {
    const ask = await search({ fault: "wrong-count", delta: 2 });
    expect(await ask({ limit: 1, status: "error" })).toEqual({ ids: [1], count: 7 });
  });
});

describe("a fault that has nothing to act on", () => {
  test.each(["limit-ignored", "offset-ignored", "filter-ignored", "rows-shifted"] as const)(
    "%s leaves a body that is no JSON object, and a request without one, as they are",
    async (fault) => {
      const bodies: string[] = [];
      const echo = withFaults(
        async (input) => {
          bodies.push(await (input as Request).text());
          return new Response();
        },
        { from: 1, ...({ fault } as FaultSpec) },
      );
      for (const body of ["{", "[1]", '"limit"', "null", ""]) await echo("http://a/", { method: "POST", body });
      await echo("http://a/");
      expect(bodies).toEqual(["{", "[1]", '"limit"', "null", "", ""]);
    },
  );

  test.each(["{", "[]", "null", '{"count":"1"}'])("wrong-count leaves %s as it is", async (body) => {
    const fetch = withFaults(async () => new Response(body), { from: 1, fault: "wrong-count" });
    expect(await (await fetch("http://a/")).text()).toBe(body);
  });

  test("an answer that can have no body keeps its status", async () => {
    for (const fault of ["cut-body", "stall-after-headers", "slow-drip", "bad-json", "gzip-cut"] as const) {
      const fetch = withFaults(async () => new Response(null, { status: 204 }), {
        from: 1,
        ...({ fault } as FaultSpec),
      });
      expect((await fetch("http://a/")).status).toBe(204);
    }
  });

  test("repeated-page does not repeat a failure", async () => {
    const statuses = [500, 200, 404];
    const fetch = withFaults(async () => new Response(null, { status: statuses.shift() ?? 0 }), {
      from: 1,
      fault: "repeated-page",
    });
    const seen = [];
    for (let call = 0; call < 4; call++) seen.push((await fetch("http://a/")).status);
    expect(seen).toEqual([500, 200, 200, 200]);
  });

  test("repeated-page keeps one page for each address", async () => {
    const fetch = withFaults(async (input) => new Response((input as Request).url), {
      from: 1,
      fault: "repeated-page",
    });
    const seen = [];
    for (const path of ["a", "b", "a"]) seen.push(await (await fetch(`http://a/${path}`)).text());
    expect(seen).toEqual(["http://a/a", "http://a/b", "http://a/a"]);
  });
});

describe("stale-token", () => {
  const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

  test("refuses the first token it sees, and answers every other", async () => {
    const fetch = withFaults(rowsBackend, { from: 1, fault: "stale-token" });
    const seen = [];
    for (const init of [{}, bearer("old"), bearer("new"), bearer("old")]) {
      seen.push((await fetch("http://a/", init)).status);
    }
    expect(seen).toEqual([200, 401, 200, 401]);
  });

  test("refuses the given token", async () => {
    const fetch = withFaults(rowsBackend, { from: 1, fault: "stale-token", token: "old" });
    expect((await fetch("http://a/", bearer("new"))).status).toBe(200);
    expect((await fetch("http://a/", bearer("old"))).status).toBe(401);
  });
});
