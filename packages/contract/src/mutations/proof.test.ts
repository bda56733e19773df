import { beforeAll, describe, expect, test } from "vitest";
import { contract } from "../suite/contract.ts";
import { checkRecording, suiteOf } from "../suite/suite.ts";
import { CATALOGUE } from "./catalogue.ts";
import { prove, type TriedMutant } from "./prove.ts";
import { type Proof, proveEverything } from "./prove-everything.ts";

const suite = suiteOf(contract);
let proof: Proof;
let all: readonly TriedMutant[];

beforeAll(async () => {
  proof = await proveEverything();
  all = [...proof.ours, ...proof.fixture];
});

test("no mutant escapes", () => {
  const escaped = all.filter(({ caughtBy }) => caughtBy.length === 0);
  expect(escaped.map(({ kind, place, pointer }) => `${kind} ${place} ${pointer}`)).toEqual([]);
});

test("every kind of mutant is tried, and there are at least forty", () => {
  const tried = new Set(all.map(({ kind }) => kind));
  expect(CATALOGUE.filter(({ id }) => !tried.has(id))).toEqual([]);
  expect(tried.size).toBeGreaterThanOrEqual(40);
  expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length);
});

describe("the proof fails without the check", () => {
  test.each(suite)("$id", (disabled) => {
    const others = suite.filter((check) => check !== disabled);
    const onlyItsOwn = proof.ours.filter(({ caughtBy }) => caughtBy.length === 1 && caughtBy[0] === disabled.id);
    const [mutant] = onlyItsOwn;
    expect(mutant).toBeDefined();
    if (mutant === undefined) return;
    const found = (checks: typeof suite) => checkRecording(contract, checks, mutant).length;
    expect([found(suite) > found(others), found([disabled]) > 0]).toEqual([true, true]);
  });
});

test("without any check, every mutant escapes", () => {
  const [first] = proof.ours;
  if (first === undefined) throw new Error("There is no mutant.");
  const recording = { place: first.place, exchange: first.exchange };
  const tried = [...prove(contract, [], [recording])];
  expect(tried.length).toBeGreaterThan(10);
  expect(tried.every(({ caughtBy }) => caughtBy.length === 0)).toBe(true);
});
