import type { Exchange } from "@cargo-records/mock";
import { expect, test } from "vitest";
import type { Json } from "../../document.ts";
import { recordsMatchFilter } from "./records-match-filter.ts";

const [A, B] = ["3c90c3cc-0d44-4b50-8888-8dd25736052a", "5b7c1f3e-2a64-4d0b-9e5d-8c3f6a1b2d4e"];
const [EARLY, NOON, LATE] = ["2025-01-15T08:00:00.000Z", "2025-01-15T12:00:00.000Z", "2025-01-15T20:00:00.000Z"];

const answered = (filter: Json, page: Json) => ({ request: { body: filter }, response: { body: page } });
const asked = (filter: Json, ...records: Json[]) => answered(filter, { records });

const found = (exchange: Json) => [...recordsMatchFilter(exchange, exchange as Exchange)];

test.each<[key: string, asked: Json, property: string, found: Json]>([
  ...["workflowUuid", "userUuid", "releaseUuid", "batchUuid", "parentBatchUuid", "parentRunUuid", "parentNodeUuid"].map(
    (key): [string, Json, string, Json] => [key, A, key, B],
  ),
  ["batchUuid", A, "batchUuid", null],
  ["isGroupParent", true, "isGroupParent", false],
  ["isGroupParent", false, "isGroupParent", null],
  ["ids", ["a", "b"], "id", "c"],
  ["ids", [], "id", "a"],
  ["statuses", ["error"], "status", "paused"],
  ["createdAfter", NOON, "createdAt", EARLY],
  ["createdBefore", NOON, "createdAt", LATE],
  ["updatedAfter", NOON, "updatedAt", EARLY],
  ["updatedBefore", NOON, "updatedAt", "2025-01-15T12:00:00-01:00"],
])("%s %j is not matched by %s %j", (key, value, property, other) => {
  const pointer = `/response/body/records/1/${property}`;
  expect(found(asked({ [key]: value }, {}, { [property]: other }))).toEqual([
    { pointer, message: `does not match "${key}" of the filter` },
  ]);
});

test.each<[what: string, exchange: Json]>([
  ["a UUID in another case", asked({ workflowUuid: A.toUpperCase() }, { workflowUuid: A })],
  ["a UUID in another case, the other way round", asked({ workflowUuid: A }, { workflowUuid: A.toUpperCase() })],
  ["an unknown status that was asked for", asked({ statuses: ["paused"] }, { status: "paused" })],
  ["times at the bounds", asked({ createdAfter: NOON, createdBefore: NOON }, { createdAt: NOON })],
  ["a date alone", asked({ createdAfter: "2025-01-16", createdBefore: "2025-01-14" }, { createdAt: NOON })],
  ["a time without its offset", asked({ createdAfter: "2025-02-15T12:00:00" }, { createdAt: NOON })],
  [
    "keys that are not there",
    asked({ workflowUuid: A, ids: ["a"], statuses: [], isGroupParent: true, createdAfter: NOON }, {}),
  ],
  [
    "records of other types",
    asked({ workflowUuid: A, ids: ["a"], createdAfter: NOON }, { workflowUuid: 5, id: 5, createdAt: 5 }, null, "text"),
  ],
  [
    "filters of other types",
    asked(
      { workflowUuid: 5, batchUuid: 5, ids: "a", userUuid: null, createdAfter: 5 },
      { workflowUuid: A, batchUuid: null, id: "b", userUuid: B, createdAt: EARLY },
    ),
  ],
  ["no filter", asked(undefined, { workflowUuid: A })],
  ["no page", answered({ workflowUuid: A }, { records: "text" })],
])("%s is let pass", (_what, exchange) => {
  expect(found(exchange)).toEqual([]);
});
