import fc from "fast-check";
import { expect, test } from "vitest";
import { isCutOff } from "./is-cut-off.ts";

const containers = fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue()));

test("every beginning of a list or an object is cut off, and the whole is not", () => {
  fc.assert(
    fc.property(containers, (value) => {
      const text = JSON.stringify(value);
      expect(isCutOff(text)).toBe(false);
      const beginnings = Array.from({ length: text.length - 1 }, (_, index) => text.slice(0, index + 1));
      expect(beginnings.filter((beginning) => !isCutOff(beginning))).toEqual([]);
    }),
    { seed: 1 },
  );
});

test.each(['{"a":"', '{"a":"\\', '{"a":"\\"', '["}]', "[{}", '"text'])("%s is cut off", (text) => {
  expect(isCutOff(text)).toBe(true);
});

test.each(["", "<html>", "Bad Gateway", '{"a":1}}', "{a:1}", '{"a":"[{"}', '{"a":"\\\\"}', '{"a":"\\"["}'])(
  "%s is not cut off",
  (text) => {
    expect(isCutOff(text)).toBe(false);
  },
);
