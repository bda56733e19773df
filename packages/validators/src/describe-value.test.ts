import fc from "fast-check";
import { expect, test } from "vitest";
import { describeValue } from "./describe-value.ts";

test.each<[value: unknown, description: string]>([
  [undefined, "nothing"],
  [null, "null"],
  [true, "true"],
  [-1.5, "-1.5"],
  [Number.NaN, "NaN"],
  [[1, 2], "a list of 2"],
  [{ a: 1 }, "an object"],
  ["paused", '"paused"'],
  ["not found", '"not found"'],
  ["in_progress", '"in_progress"'],
  ["", "text of 0 characters"],
  ["Paused", "text of 6 characters"],
  ["a word that is too long", "text of 23 characters"],
  ["abc123", "text of 6 characters"],
  [10n, "a bigint"],
])("%o is described as %s", (value, description) => {
  expect(describeValue(value)).toBe(description);
});

test("nothing of a credential is shown, whatever it looks like", () => {
  const characters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-."];
  const random = fc.string({ unit: fc.constantFrom(...characters), minLength: 17, maxLength: 80 });
  const prefixed = fc
    .tuple(fc.constantFrom("Bearer ", "sk-", "ghp_", "eyJ", "Basic "), random)
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(random, prefixed), (secret) => {
      expect(describeValue(secret)).toBe(`text of ${secret.length} characters`);
    }),
    { numRuns: 2_000, seed: 1 },
  );
});
