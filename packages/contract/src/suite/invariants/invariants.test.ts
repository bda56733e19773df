import type { Exchange } from "@cargo-records/mock";
import { describe, expect, test } from "vitest";
import type { Json } from "../../document.ts";
import { INVARIANTS } from "./invariants.ts";

/** The pointers of what an invariant finds in a value of the schema, or in a filter and the page it was answered with. */
type Case = readonly [what: string, value: Json, pointers: readonly string[]];

const [A, B] = ["3c90c3cc-0d44-4b50-8888-8dd25736052a", "5b7c1f3e-2a64-4d0b-9e5d-8c3f6a1b2d4e"];
const [EARLY, NOON, LATE] = ["2025-01-15T08:00:00.000Z", "2025-01-15T12:00:00.000Z", "2025-01-15T20:00:00.000Z"];
const answered = (filter: Json, page: Json) => ({ request: { body: filter }, response: { body: page } });
const asked = (filter: Json, ...records: Json[]) => answered(filter, { records, count: records.length });
const group = (...nodes: Json[]) => ({ uuid: A, config: { _nodes: nodes } });

const CASES: Readonly<Record<string, readonly Case[]>> = {
  "count-is-whole": [
    ["0", { count: 0 }, []],
    ["a fraction", { count: 0.5 }, ["/count"]],
    ["below 0", { count: -1 }, ["/count"]],
    ["a text", { count: "0.5" }, []],
    ["no count", {}, []],
  ],
  "count-covers-page": [
    ["as many as there are", { records: [1, 2], count: 2 }, []],
    ["fewer than there are", { records: [1, 2], count: 1 }, ["/count"]],
    ["a text", { records: [1, 2], count: "1" }, []],
    ["null", { records: [1, 2], count: null }, []],
    ["no count", { records: [1, 2] }, []],
    ["no list", { records: "many", count: 1 }, []],
  ],
  "records-are-distinct": [
    ["two runs", { records: [{ runUuid: A }, { runUuid: B }] }, []],
    [
      "one run three times",
      { records: [A, A, A].map((runUuid) => ({ runUuid })) },
      [1, 2].map((index) => `/records/${index}/runUuid`),
    ],
    ["no runs", { records: [{}, {}, null, null, "text"] }, []],
    ["runs that are null", { records: [{ runUuid: null }, { runUuid: null }] }, []],
    ["no list", { records: {} }, []],
  ],
  "finished-exactly-when-final": [
    ["final and finished", { status: "error", finishedAt: NOON }, []],
    ["final and not finished", { status: "cancelled", finishedAt: null }, ["/finishedAt"]],
    ["finished and not final", { status: "cancelling", finishedAt: NOON }, ["/finishedAt"]],
    ["neither", { status: "pending", finishedAt: null }, []],
    ["an unknown status, finished", { status: "paused", finishedAt: NOON }, []],
    ["an unknown status, not finished", { status: "paused", finishedAt: null }, []],
    ["final without the key", { status: "success" }, []],
    ["not final, with a number", { status: "running", finishedAt: 5 }, []],
    ["no status", { finishedAt: null }, []],
  ],
  "release-or-nodes": [
    ["a release", { releaseUuid: A, nodes: null }, []],
    ["nodes", { releaseUuid: null, nodes: [] }, []],
    ["both", { releaseUuid: A, nodes: [] }, ["/nodes"]],
    ["neither", { releaseUuid: null, nodes: null }, ["/nodes"]],
    ["no release key", { nodes: null }, []],
    ["no nodes key", { releaseUuid: null }, []],
    ["a release of another type", { releaseUuid: 5, nodes: [] }, []],
    ["nodes of another type", { releaseUuid: A, nodes: {} }, []],
  ],
  "executions-name-known-nodes": [
    ["known", { nodes: [{ uuid: A }, { uuid: B }], executions: [{ nodeUuid: A, nextNodeUuid: B }] }, []],
    ["unknown", { nodes: [{ uuid: A }], executions: [{ nodeUuid: A }, { nodeUuid: B }] }, ["/executions/1/nodeUuid"]],
    [
      "next unknown",
      { nodes: [{ uuid: A }], executions: [{ nodeUuid: A, nextNodeUuid: B }] },
      ["/executions/0/nextNodeUuid"],
    ],
    ["the end", { nodes: [{ uuid: A }], executions: [{ nodeUuid: A, nextNodeUuid: null }] }, []],
    ["inside groups", { nodes: [group(group({ uuid: B }))], executions: [{ nodeUuid: B }] }, []],
    [
      "in another case",
      {
        nodes: [{ uuid: A.toUpperCase() }, group({ uuid: B })],
        executions: [{ nodeUuid: A, nextNodeUuid: B.toUpperCase() }],
      },
      [],
    ],
    ["a release, so no nodes", { nodes: null, executions: [{ nodeUuid: A }] }, []],
    ["no executions", { nodes: [] }, []],
    [
      "values of other types",
      { nodes: [null, "text", { uuid: 5, config: "text" }], executions: [null, { nodeUuid: 5 }] },
      [],
    ],
  ],
  "times-in-order": [
    ["in order", { createdAt: EARLY, updatedAt: NOON, finishedAt: LATE }, []],
    ["all at once", { createdAt: NOON, updatedAt: NOON, finishedAt: NOON }, []],
    ["finished before updated", { createdAt: EARLY, updatedAt: LATE, finishedAt: NOON }, []],
    ["before created", { createdAt: NOON, updatedAt: EARLY, finishedAt: EARLY }, ["/updatedAt", "/finishedAt"]],
    ["before, by its offset", { createdAt: NOON, updatedAt: "2025-01-15T13:00:00+02:00" }, ["/updatedAt"]],
    ["not finished", { createdAt: NOON, updatedAt: NOON, finishedAt: null }, []],
    [
      "an execution",
      { executions: [{}, { startedAt: NOON, updatedAt: EARLY, finishedAt: EARLY }] },
      ["/executions/1/updatedAt", "/executions/1/finishedAt"],
    ],
    ["an execution not started", { executions: [{ startedAt: null, updatedAt: EARLY }] }, []],
    ["values of other types", { createdAt: 5, updatedAt: 4, finishedAt: "then", executions: [null, "text"] }, []],
    ["no times", { executions: {} }, []],
  ],
  "page-within-limit": [
    ["as many as asked for", asked({ limit: 2 }, {}, {}), []],
    ["more than asked for", asked({ limit: 1 }, {}, {}), ["/response/body/records"]],
    ["a limit of 0", asked({ limit: 0 }, {}), []],
    ["no limit", asked({}, {}), []],
    ["a limit as text", asked({ limit: "1" }, {}, {}), []],
    ["no filter", asked(undefined, {}), []],
    ["no page", answered({ limit: 1 }, null), []],
  ],
  "count-covers-offset": [
    ["the last page", answered({ offset: 3 }, { records: [{}, {}], count: 5 }), []],
    ["beyond the count", answered({ offset: 4 }, { records: [{}, {}], count: 5 }), ["/response/body/count"]],
    ["an empty page beyond the count", answered({ offset: 9 }, { records: [], count: 5 }), []],
    ["a count below the page, which is another fault", answered({ offset: 4 }, { records: [{}, {}], count: 1 }), []],
    ["no offset", answered({}, { records: [{}, {}], count: 2 }), []],
    ["an offset as text", answered({ offset: "4" }, { records: [{}, {}], count: 5 }), []],
    ["a count as text", answered({ offset: 4 }, { records: [{}, {}], count: "5" }), []],
    ["no count", answered({ offset: 4 }, { records: [{}, {}] }), []],
    ["no page", answered({ offset: 4 }, null), []],
  ],
};

describe.each(Object.entries(CASES))("%s", (id, cases) => {
  test.each(cases)("%s", (_what, value, pointers) => {
    const found = INVARIANTS[id]?.(value, value as Exchange) ?? [];
    expect(Array.from(found, ({ pointer }) => pointer)).toEqual(pointers);
  });
});

test("every invariant has cases that are found and cases that are not", () => {
  const elsewhere = "records-match-filter"; // in a file of its own
  expect([...Object.keys(CASES), elsewhere].toSorted()).toEqual(Object.keys(INVARIANTS).toSorted());
  for (const cases of Object.values(CASES)) {
    expect(new Set(cases.map(([_what, _value, pointers]) => pointers.length > 0)).size).toBe(2);
  }
});
