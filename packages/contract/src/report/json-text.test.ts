import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonText } from "./json-text.ts";

test("keys are written in the order of the list, others not at all", () => {
  expect(jsonText({ b: 1, c: 2, a: { b: 3 } }, ["a", "b"])).toBe('{\n  "a": {\n    "b": 3\n  },\n  "b": 1\n}\n');
});

test("every value comes back as it was, from a text that is harmless in a terminal", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" })), (value) => {
      const text = jsonText(value);
      expect(text.replaceAll("\n", "")).not.toMatch(/\p{C}/u);
      expect(JSON.parse(text)).toEqual(value);
    }),
    { seed: 20261125 },
  );
});
