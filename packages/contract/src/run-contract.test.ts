import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { CATALOGUE } from "./mutations/catalogue.ts";
import { prove } from "./mutations/prove.ts";
import { type ContractRun, runContract } from "./run-contract.ts";
import { contract } from "./suite/contract.ts";
import { checkRecording, suiteOf } from "./suite/suite.ts";

const ROOT = join(import.meta.dirname, "../../..");
const suite = suiteOf(contract);
let run: ContractRun;

beforeAll(async () => {
  run = await runContract({ root: ROOT, engines: true, onProgress: () => {} });
});

test("the committed recordings pass the whole suite, and other engines agree or it is explained", () => {
  expect(run.report.findings).toEqual([]);
  expect(run.report.engines).toHaveLength(3);
});

test("no mutant escapes, every kind is tried, and there are at least forty", () => {
  const all = [...run.proof.ours, ...run.proof.fixture];
  const escaped = all.filter(({ caughtBy }) => caughtBy.length === 0);
  expect(escaped.map(({ kind, place, pointer }) => `${kind} ${place} ${pointer}`)).toEqual([]);
  const tried = new Set(all.map(({ kind }) => kind));
  expect(CATALOGUE.filter(({ id }) => !tried.has(id))).toEqual([]);
  expect(tried.size).toBeGreaterThanOrEqual(40);
  expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length);
});

describe("the proof fails without the check", () => {
  test.each(suite)("$id", (disabled) => {
    const others = suite.filter((check) => check !== disabled);
    const [mutant] = run.proof.ours.filter(({ caughtBy }) => caughtBy.length === 1 && caughtBy[0] === disabled.id);
    if (mutant === undefined) throw new Error("No mutant is caught by this check alone.");
    const found = (checks: typeof suite) => checkRecording(contract, checks, mutant).length;
    expect([found(suite) > found(others), found([disabled]) > 0]).toEqual([true, true]);
  });
});

test("without any check, every mutant escapes", () => {
  const [first] = run.proof.ours;
  if (first === undefined) throw new Error("There is no mutant.");
  const tried = [...prove(contract, [], [{ place: first.place, exchange: first.exchange }])];
  expect(tried.length).toBeGreaterThan(10);
  expect(tried.every(({ caughtBy }) => caughtBy.length === 0)).toBe(true);
});
