import { describe, expect, test } from "vitest";
import { checks, recordings, spec } from "./contract-spec.ts";
import { knownBad } from "./known-bad.ts";
import { escapes, mutantsOf } from "./mutants.ts";

describe.each(Object.entries(checks))("against the %s", (_name, check) => {
  test.each(recordings)("$place holds", ({ exchange }) => {
    expect(check(exchange)).toEqual([]);
  });

  test("a required property, a type or an enum value cannot change anywhere unnoticed", () => {
    const mutants = recordings.flatMap(({ place, exchange }) =>
      mutantsOf(spec, exchange).map((mutant) => ({ ...mutant, place })),
    );
    const escaped = escapes(mutants, check);
    const kinds = Object.entries(Object.groupBy(mutants, ({ kind }) => kind));
    const counts = kinds.map(([kind, all]) => `${all?.length} with a ${kind}`).join(", ");
    console.info(`${mutants.length - escaped.length} of ${mutants.length} mutants caught: ${counts}`);
    expect(escaped.map(({ place, kind, pointer }) => `${place} ${pointer}: ${kind}`)).toEqual([]);
    expect(kinds.map(([kind]) => kind).sort()).toEqual([
      "enum value changed",
      "required property deleted",
      "type changed",
    ]);
  });
});

test("a check that finds nothing lets every mutant escape: the hunt can fail", () => {
  const mutants = recordings.flatMap(({ exchange }) => mutantsOf(spec, exchange));
  expect(escapes(mutants, () => [])).toHaveLength(mutants.length);
});

describe("a known-bad recording fails", () => {
  test.each(knownBad)("$name", ({ exchange, pointer, only }) => {
    const found = Object.entries(checks).map(([name, check]) => [
      name,
      check(exchange).map((finding) => finding.pointer),
    ]);
    for (const [name, pointers] of found) {
      if (only === undefined || only === name) expect(pointers).toContain(pointer);
      else expect(pointers).toEqual([]);
    }
  });
});
