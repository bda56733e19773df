import { expect, test } from "vitest";
import { seededRandom } from "./seeded-random.ts";

const numbersOf = (seed: number): number[] => Array.from({ length: 10_000 }, seededRandom(seed));

test("the same seed gives the same numbers, another seed others", () => {
  expect(numbersOf(1)).toEqual(numbersOf(1));
  expect(numbersOf(1)).not.toEqual(numbersOf(2));
});

test("each tenth of the range gets its share", () => {
  const tenths = numbersOf(1).map((number) => Math.floor(number * 10));
  for (let tenth = 0; tenth < 10; tenth++) {
    const share = tenths.filter((each) => each === tenth).length / tenths.length;
    expect(Math.abs(share - 0.1)).toBeLessThan(0.01);
  }
  expect(new Set(tenths).size).toBe(10);
});
