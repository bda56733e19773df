import fc from "fast-check";
import { expect, test } from "vitest";
import { spreadOf } from "./spread-of.ts";

test.each([
  { given: [3], want: { q1: 3, median: 3, q3: 3 } },
  { given: [1, 2], want: { q1: 1.25, median: 1.5, q3: 1.75 } },
  { given: [5, 1, 4, 2, 3], want: { q1: 2, median: 3, q3: 4 } },
  { given: [10, 9, 100], want: { q1: 9.5, median: 10, q3: 55 } },
])("the spread of $given is $want", ({ given, want }) => {
  expect(spreadOf(given)).toEqual(want);
});

test("one wild number moves the median no further than to its neighbour", () => {
  expect(spreadOf([1, 2, 3, 4, 1e9]).median).toBe(3);
});

test("for any numbers, in any order, at least half lie on either side of the median", () => {
  const numbers = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1 });
  fc.assert(
    fc.property(numbers, (given) => {
      const { median, q1, q3 } = spreadOf(given);
      expect(q1).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(q3);
      expect(given.filter((n) => n <= median).length * 2).toBeGreaterThanOrEqual(given.length);
      expect(given.filter((n) => n >= median).length * 2).toBeGreaterThanOrEqual(given.length);
    }),
    { seed: 1 },
  );
});

test("nothing has no median", () => {
  expect(() => spreadOf([])).toThrow("at least one number");
});
