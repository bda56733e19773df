import { expect, test } from "vitest";
import { missingAtFirst, missingLines } from "./gate.ts";

const bumps = { spec: "minor", types: "major", validators: "none", client: "major", mock: "patch" } as const;
const at = (version: string) => ({
  spec: version,
  types: version,
  validators: version,
  client: version,
  mock: version,
});
const changeset = (name: string, type: string) => ({ releases: [{ name: `@cargo-records/${name}`, type }] });

test("the missing lines are those of packages that get less than the changes need", () => {
  const pending = [changeset("spec", "major"), changeset("types", "minor")];
  expect(missingLines(bumps, pending, at("1.2.3"), at("1.2.3"))).toEqual([
    { line: '"@cargo-records/types": major', pending: "minor" },
    { line: '"@cargo-records/client": major', pending: "none" },
    { line: '"@cargo-records/mock": patch', pending: "none" },
  ]);
});

test("the largest of several changesets counts", () => {
  const pending = ["patch", "minor", "patch"].map((type) => changeset("spec", type));
  expect(
    missingLines({ ...bumps, types: "none", client: "none", mock: "none" }, pending, at("1.0.0"), undefined),
  ).toEqual([]);
});

test("below 1.0.0 a breaking change needs a minor bump", () => {
  const lines = missingLines(bumps, [], at("0.3.0"), at("0.3.0")).map(({ line }) => line);
  expect(lines).toContain('"@cargo-records/types": minor');
});

test("a version that was raised since the release counts like a changeset, as in the version pull request", () => {
  expect(missingLines(bumps, [], at("2.0.0"), at("1.9.9"))).toEqual([]);
  expect(missingLines(bumps, [], at("0.4.0"), at("0.3.5"))).toEqual([]);
  expect(missingLines(bumps, [], at("0.3.6"), at("0.3.5")).map(({ line }) => line)).toEqual([
    '"@cargo-records/spec": minor',
    '"@cargo-records/types": minor',
    '"@cargo-records/client": minor',
  ]);
});

test("a first release has to name every package", () => {
  const named = ["spec", "types", "validators", "client"].map((name) => changeset(name, "minor"));
  expect(missingAtFirst(named)).toEqual([{ line: '"@cargo-records/mock": minor', pending: "none" }]);
});
