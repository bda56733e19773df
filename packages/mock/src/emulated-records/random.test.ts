import { describe, expect, test } from "vitest";
import { PURPOSE, Random } from "./random.ts";

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const uuidOf = (seed: number, key: number, purpose: (typeof PURPOSE)[keyof typeof PURPOSE]) =>
  new Random(seed, key, purpose).uuid();

describe("Random", () => {
  test("seed, key and purpose each give another stream, beyond 32 bits and below zero too", () => {
    const numbers = [0, 1, 2, -1, 2 ** 32, 2 ** 32 + 1, -(2 ** 32), 2 ** 40];
    const keys = [0, 1, 255, 256, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 33];
    const uuids = numbers.flatMap((seed) =>
      keys.flatMap((key) => Object.values(PURPOSE).map((purpose) => uuidOf(seed, key, purpose))),
    );
    expect(new Set(uuids).size).toBe(uuids.length);
  });

  test("purposes differ from each other", () => {
    expect(new Set(Object.values(PURPOSE)).size).toBe(Object.keys(PURPOSE).length);
  });

  test("a hundred thousand uuids are of version 4 and all different, each digit as often as another", () => {
    const uuids = Array.from({ length: 100_000 }, (_, key) => uuidOf(3, key, PURPOSE.run));
    expect(new Set(uuids).size).toBe(uuids.length);
    expect(uuids.filter((uuid) => !UUID_V4.test(uuid))).toEqual([]);
    for (const place of [0, 9, 15, 20, 24, 35]) {
      const digits = Map.groupBy(uuids, (uuid) => uuid[place]);
      expect(digits.size).toBe(16);
      for (const { length } of digits.values()) expect(Math.abs(length - 6_250)).toBeLessThan(400);
    }
    expect(new Set(uuids.map((uuid) => uuid[19]))).toEqual(new Set(["8", "9", "a", "b"]));
  });

  test("numbers stay below their limit and reach all of it", () => {
    const random = new Random(1, 2, PURPOSE.facts);
    const found = Array.from({ length: 1_000 }, () => random.below(7));
    expect(new Set(found)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
  });
});
