import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { REPOSITORY } from "../site/repository.ts";
import { evidenceOf, LEVELS } from "./evidence.ts";

test("every kind of evidence that the lint rule allows has a meaning here, and no other", () => {
  const rule = readFileSync(join(REPOSITORY, "spec/.spectral.yaml"), "utf8");
  const [, kinds = ""] = /enum: \[(reference[^\]]*)\]/.exec(rule) ?? [];
  expect(Object.keys(LEVELS).toSorted()).toEqual(kinds.split(", ").toSorted());
});

test("a statement has the evidence of what it stands in, but not its note", () => {
  expect(evidenceOf({}, { level: "reference", note: "of another" })).toEqual({ level: "reference" });
  expect(() => evidenceOf({})).toThrow("without evidence");
});
