import { describe, expect, test } from "vitest";
import { rowsBackend } from "../../test-support/rows-backend.ts";
import { createFaults } from "./create-faults.ts";
import { faultCatalogue } from "./fault-catalogue.ts";
import type { FaultEntry, FaultSpec } from "./fault-plan.ts";

/** What a caller must see through, row by row of the design's table of wire faults, and the entry that brings it about. */
const ROWS: Record<string, FaultEntry> = {
  "body cut midway": { onRequest: 1, fault: "cut-body" },
  "200 with HTML": { onRequest: 1, fault: "html-200" },
  "200, empty body": { onRequest: 1, fault: "empty-200" },
  "200, JSON of another shape": { onRequest: 1, fault: "other-shape" },
  "500, empty body": { onRequest: 1, fault: "empty-500" },
  "429, Retry-After 120": { onRequest: 1, fault: "rate-limited-429", retryAfter: 120 },
  "silence after the headers": { onRequest: 1, fault: "stall-after-headers" },
  "abort during a backoff": { onRequest: 1, fault: "unavailable-503", retryAfter: 5 },
  "connection reset before headers": { onRequest: 1, fault: "reset" },
  "30 callers, dead server": { from: 1, fault: "reset" },
  "20 callers, stale token": { from: 1, fault: "stale-token" },
  "server repeats a page for ever": { from: 1, fault: "repeated-page" },
  "rows inserted and deleted while paging": { from: 1, fault: "rows-shifted", by: 1 },
};

describe("the catalogue", () => {
  test("has what the issue asks for by name", () => {
    expect(faultCatalogue.map(({ name }) => name).sort()).toEqual([
      "bad-json",
      "cut-body",
      "empty-200",
      "empty-500",
      "filter-ignored",
      "forbidden-403",
      "gzip-cut",
      "html-200",
      "html-502",
      "limit-ignored",
      "offset-ignored",
      "other-shape",
      "rate-limited-429",
      "repeated-page",
      "reset",
      "rows-shifted",
      "slow-drip",
      "stale-token",
      "stall-after-headers",
      "stall-before-headers",
      "truncated-utf8",
      "unauthorized-401",
      "unavailable-503",
      "wrong-content-type",
      "wrong-count",
    ]);
  });

  test.each(faultCatalogue)("documents $name, and its defaults are valid", ({ name, description, params }) => {
    const defaults = Object.entries(params).map(([key, param]) => [key, param.default]);
    expect(() => createFaults({ from: 1, ...Object.fromEntries([...defaults, ["fault", name]]) })).not.toThrow();
    for (const text of [description, ...Object.values(params).map((param) => param.description)]) {
      expect(text).toMatch(/^[A-Z0-9].*\.$/);
    }
  });
});

test.each(Object.entries(ROWS))("%s has a fault, which happens", async (_, entry) => {
  const faults = createFaults(entry);
  const leaving = new AbortController();
  await faults
    .wrap(rowsBackend)("http://a/", { signal: leaving.signal })
    .catch(() => {});
  expect(faults.log).toEqual([{ request: 1, fault: (entry as FaultSpec).fault }]);
});
