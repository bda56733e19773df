import fc from "fast-check";
import { expect, test } from "vitest";
import type { Finding } from "../suite/finding.ts";
import { fingerprints } from "./fingerprints.ts";

const SEED = 20261125;
const FINDING: Finding = {
  check: "response-schema",
  place: "every-status/01-list.json",
  pointer: "/response/body/records/0/status",
  message: "is a number.",
};

const idOf = (change: Partial<Finding> = {}) => fingerprints([{ ...FINDING, ...change }])[0];

// Few checks, places and keys, so that findings that differ in nothing or in an index alone are frequent.
const findings = fc.array(
  fc.record({
    check: fc.constantFrom("one", "two"),
    place: fc.constantFrom("a/01.json", "b/01.json"),
    pointer: fc
      .array(fc.oneof(fc.nat({ max: 12 }).map(String), fc.constantFrom("records", "*", "01", "")), { maxLength: 3 })
      .map((keys) => keys.map((key) => `/${key}`).join("")),
    message: fc.string(),
  }),
  { maxLength: 40 },
);

const subjectOf = ({ check, place, pointer }: Finding) => JSON.stringify([check, place, pointer]);

function idsBySubject(list: readonly Finding[]) {
  const ids = fingerprints(list);
  return new Map(list.map((finding, index) => [subjectOf(finding), ids[index]]));
}

test("an id names the check, and twelve hex digits that never change", () => {
  // Literal on purpose: other ids would make every known finding a new one to the tools that follow them.
  expect(idOf()).toBe("response-schema:ec2a81dde808");
});

test.each([
  ["a better message", { message: "is a number, expected a text." }],
  ["a record added above", { pointer: "/response/body/records/1/status" }],
])("%s does not change an id", (_case, change) => {
  expect(idOf(change)).toBe(idOf());
});

test.each([
  ["check", { check: "strict" }],
  ["place", { place: "every-status/02-list.json" }],
  ["key", { pointer: "/response/body/records/0/title" }],
  ["key with a digit", { pointer: "/response/body/records/0x/status" }],
])("another %s is another id", (_case, change) => {
  expect(idOf(change)).not.toBe(idOf());
});

test("findings that differ in an index alone are numbered by position, the tenth after the second", () => {
  const pointers = ["/records/10/id", "/records/2/id", "/records/0/id"];
  const ids = fingerprints(pointers.map((pointer) => ({ ...FINDING, pointer })));
  const [base] = fingerprints([{ ...FINDING, pointer: "/records/0/id" }]);
  expect(ids).toEqual([`${base}-3`, `${base}-2`, base]);
});

test("no two findings share an id, not even the same one twice", () => {
  fc.assert(
    fc.property(findings, (list) => {
      const ids = fingerprints([...list, ...list]);
      expect(new Set(ids).size).toBe(2 * list.length);
    }),
    { seed: SEED },
  );
});

test("the order of the findings does not matter", () => {
  const orders = findings
    .map((list) => [...new Map(list.map((finding) => [subjectOf(finding), finding])).values()])
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
  fc.assert(
    fc.property(orders, ([list, shuffled]) => {
      expect(idsBySubject(shuffled)).toEqual(idsBySubject(list));
    }),
    { seed: SEED },
  );
});

test("findings elsewhere change no id", () => {
  fc.assert(
    fc.property(findings, findings, (list, others) => {
      const elsewhere = others.map((finding) => ({ ...finding, place: "elsewhere/01.json" }));
      expect(fingerprints([...elsewhere, ...list]).slice(elsewhere.length)).toEqual(fingerprints(list));
    }),
    { seed: SEED },
  );
});
