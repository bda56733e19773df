import { describe, expect, test } from "vitest";
import { exchangeOf } from "../../test-support/exchange-of.ts";
import { scenarioOf } from "../../test-support/scenario-of.ts";
import type { RecordedRequest, RecordedResponse } from "../recording.ts";
import { compareScenarios } from "./compare-scenarios.ts";

type Answer = Partial<RecordedResponse>;

const page = (...records: object[]): Answer => ({ body: { records } as never });

describe("compareScenarios", () => {
  test.each<[string, Answer, Answer, string[]]>([
    ["another status", {}, { status: 503 }, ["contract /response/status: other than it was"]],
    [
      "another media type",
      {},
      { headers: { "content-type": "text/html" } },
      ['contract /response/headers/content-type: a new value, "text/html"'],
    ],
    [
      "a header more",
      {},
      { headers: { "content-type": "application/json", "retry-after": "1" } },
      ["contract /response/headers/retry-after: the key is new"],
    ],
    ["a key more", page({ a: 1 }), page({ a: 1, b: 1 }), ["contract /response/body/records/*/b: the key is new"]],
    ["a key less", page({ a: 1, b: 1 }), page({ a: 1 }), ["contract /response/body/records/*/b: the key is gone"]],
    [
      "a key that only some have",
      page({ a: 1 }),
      page({ a: 1 }, {}),
      [
        "contract /response/body/records/*/a: number became nothing or number",
        "values /response/body/records/1: an element more",
      ],
    ],
    [
      "null where there was none",
      page({ a: "x" }),
      page({ a: null }),
      ["contract /response/body/records/*/a: text became null"],
    ],
    [
      "a new status of a record",
      page({ status: "error" }),
      page({ status: "paused" }),
      ['contract /response/body/records/*/status: a new value, "paused"'],
    ],
    [
      "a body that is no JSON any more",
      { body: 1 },
      { bodyText: "x" },
      ["contract /response/body: the key is gone", "contract /response/bodyText: the key is new"],
    ],
    [
      "a status that is not seen this time",
      page({ status: "a" }, { status: "b" }),
      page({ status: "b" }, { status: "b" }),
      ["values /response/body/records/0/status: another value"],
    ],
    ["other values", page({ a: 1 }), page({ a: 2 }), ["values /response/body/records/0/a: another value"]],
    ["a list that is empty this time", page({ a: 1 }), page(), ["values /response/body/records/0: an element less"]],
    ["nothing", page({ a: 1 }), page({ a: 1 }), []],
  ])("%s", (_, before, after, expected) => {
    expect(changes([{}, before], [{}, after])).toEqual(expected);
  });

  test("values that are another one at every moment are no difference", () => {
    const headers = (at: string) => ({ "retry-after": at, "x-ratelimit-remaining": at, ratelimit: at });
    expect(changes([{}, { headers: headers("1") }], [{}, { headers: headers("2") }])).toEqual([]);
  });

  test("another credential, one where there was none, and none where there was one are the contract", () => {
    const place = "contract /request/authScheme";
    expect(changes([{ authScheme: "basic" }, {}], [{ authScheme: "bearer" }, {}])).toEqual([
      `${place}: other than it was`,
    ]);
    expect(changes([{}, {}], [{ authScheme: "bearer" }, {}])).toEqual([`${place}: the key is new`]);
    expect(changes([{ authScheme: "bearer" }, {}], [{}, {}])).toEqual([`${place}: the key is gone`]);
    expect(changes([{ authScheme: "bearer" }, {}], [{ authScheme: "bearer" }, {}])).toEqual([]);
  });

  test("of a request, method, path and the names of the query are the contract", () => {
    const before = { query: { a: "1", b: "1" } };
    expect(changes([before, {}], [{ query: { a: "2", c: "1" }, method: "POST", path: "/x" }, {}])).toEqual([
      "contract /request/query/b: the key is gone",
      "contract /request/query/c: the key is new",
      "contract /request/method: other than it was",
      "contract /request/path: other than it was",
      "values /request/query/a: another value",
    ]);
  });

  test("an exchange more, another title and another source are told", () => {
    const one = exchangeOf();
    const emulated = { ...one, provenance: { ...one.provenance, source: "emulated" as const } };
    const before = scenarioOf(one);
    expect(compareScenarios(before, { ...scenarioOf(emulated, one), title: "Other." })).toEqual([
      { file: "scenario.json", pointer: "/title", kind: "values", what: "other text" },
      { file: "01-thing.json", pointer: "/provenance/source", kind: "values", what: "another source" },
      { file: "02-thing.json", pointer: "", kind: "contract", what: "the exchange is new" },
    ]);
    expect(compareScenarios(scenarioOf(one, one), before)).toEqual([
      { file: "02-thing.json", pointer: "", kind: "contract", what: "the exchange is gone" },
    ]);
  });
});

type Sides = [Partial<RecordedRequest>, Answer];

function changes(before: Sides, after: Sides): string[] {
  const [old, now] = [before, after].map((sides) => scenarioOf(exchangeOf(...sides)));
  if (!old || !now) return [];
  return compareScenarios(old, now).map(({ kind, pointer, what }) => `${kind} ${pointer}: ${what}`);
}
