import type { FaultPlan, FaultSpec, Sort } from "@cargo-records/mock";
import { expect, test } from "vitest";
import { listInStorm } from "./list-in-storm.ts";

const RECORDS = 300;
const SECOND_MS = 1_000;
const WHOLE = { records: RECORDS, repeated: 0, timers: 0 };

test.each<[Sort, number]>([
  ["createdAt-desc", 5],
  ["createdAt-desc", 1],
  ["unstable", 5],
])("a server that sorts by %s and answers %i requests a second gives every record", async (sort, requests) => {
  const weathered = await listInStorm({ records: RECORDS, sort, rateLimit: { requests, perMs: SECOND_MS } });
  expect(weathered).toMatchObject({ ...WHOLE, resumed: 0 });
  expect(weathered.refused).toBeGreaterThan(0);
  // It goes about as fast as it may.
  expect(weathered.elapsedMs).toBeLessThan((weathered.answered / requests) * 2 * SECOND_MS);
});

const REFUSED = "rate-limited-429";
const inARow = Array.from({ length: 30 }, (_, index) => index + 3);

test.each<[string, FaultPlan]>([
  ["with seconds to wait", refusing(0.4, { fault: REFUSED, retryAfter: 2 })],
  ["with no time to wait", refusing(0.4, { fault: REFUSED, retryAfter: 0 })],
  ["with a date", refusing(0.4, { fault: REFUSED, retryAfter: "date" })],
  ["with nonsense", refusing(0.4, { fault: REFUSED, retryAfter: "nonsense" })],
  ["without a word on when to come back", refusing(0.4, { fault: REFUSED, retryAfter: "none" })],
  ["for thirty requests in a row", { onRequest: inARow, fault: REFUSED }],
])("a storm of refusals %s ends with every record", async (_what, faults) => {
  const weathered = await listInStorm({ records: RECORDS, faults });
  expect(weathered).toMatchObject({ ...WHOLE, resumed: 0 });
  expect(weathered.refused).toBeGreaterThan(15);
});

const outage = Array.from({ length: 300 }, (_, index) => index + 3);

test.each<[string, FaultSpec]>([
  ["with seconds to wait", { fault: REFUSED, retryAfter: 2 }],
  ["without a word on when to come back", { fault: REFUSED, retryAfter: "none" }],
])("a storm that outlasts all patience, %s, is gone on from without a loss", async (_what, fault) => {
  const weathered = await listInStorm({ records: RECORDS, faults: { onRequest: outage, ...fault } });
  expect(weathered).toMatchObject(WHOLE);
  expect(weathered.resumed).toBeGreaterThan(0);
});

function refusing(rate: number, fault: FaultSpec): FaultPlan {
  return { random: { seed: 3, rate, faults: [fault] } };
}
