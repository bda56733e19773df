import { expect, test } from "vitest";
import { proveEverything } from "../src/mutations/prove-everything.ts";

test("no mutant escapes, at any place of any recording", async () => {
  const { ours, fixture } = await proveEverything({ everywhere: true });
  const all = [...ours, ...fixture];
  const escaped = all.filter(({ caughtBy }) => caughtBy.length === 0);
  const kinds = new Set(all.map(({ kind }) => kind)).size;
  console.info(`${all.length - escaped.length} of ${all.length} mutants of ${kinds} kinds caught`);
  expect(escaped.map(({ kind, place, pointer }) => `${kind} ${place} ${pointer}`)).toEqual([]);
  expect(all.length).toBeGreaterThan(20_000);
});
