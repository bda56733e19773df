import { expect, test } from "vitest";
import { proofOf } from "./proof-of.ts";

const CATALOGUE = [
  { id: "type-changed", title: "Another type." },
  { id: "cookie-set", title: "A cookie." },
];
const CAUGHT = { kind: "type-changed", place: "a/01.json", pointer: "/response/status", caughtBy: ["status-listed"] };
const ESCAPED = { ...CAUGHT, pointer: "/response/body", caughtBy: [] };
const COOKIE = { ...CAUGHT, kind: "cookie-set" };

test("mutants that were all noticed are counted by kind, in the order of the catalogue", () => {
  expect(proofOf(CATALOGUE, [COOKIE, CAUGHT, CAUGHT])).toEqual({
    summary: {
      kinds: [
        { ...CATALOGUE[0], tried: 2, caught: 2 },
        { ...CATALOGUE[1], tried: 1, caught: 1 },
      ],
    },
    findings: [],
  });
});

test("an escape is a finding where it was made", () => {
  const { summary, findings } = proofOf(CATALOGUE, [COOKIE, CAUGHT, ESCAPED]);
  expect(summary.kinds[0]).toMatchObject({ tried: 2, caught: 1 });
  expect(findings).toEqual([
    {
      check: "mutant-escaped",
      place: "a/01.json",
      pointer: "/response/body",
      message: "type-changed went unnoticed here. Give the suite a check that notices it.",
    },
  ]);
});

test("a kind that fits no recording is a finding", () => {
  expect(proofOf(CATALOGUE, [CAUGHT]).findings).toEqual([
    {
      check: "mutant-untried",
      place: "packages/contract/src/mutations/catalogue.ts",
      pointer: "",
      message: "cookie-set fits no recording, so it proves nothing. Add a recording that it fits, or take it out.",
    },
  ]);
});
