import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeControls } from "./escape-controls.ts";

test.each([
  ["an escape sequence", "\u001b[2Jgone", "\\u001b[2Jgone"],
  ["a line break", "one\r\ntwo", "one\\u000d\\u000atwo"],
  ["a control of one byte", "\u009b31m", "\\u009b31m"],
  ["a change of direction", "abc\u202edef", "abc\\u202edef"],
  ["a line separator", "a\u2028b", "a\\u2028b"],
  ["an invisible tag", "a\u{e0041}", "a\\udb40\\udc41"],
  ["half a character", "\ud83d!", "\\ud83d!"],
])("%s is written out", (_case, text, escaped) => {
  expect(escapeControls(text)).toBe(escaped);
});

test("what people can read stays as it is", () => {
  expect(escapeControls('größe ≥ 3, "数", 😀, a\\b')).toBe('größe ≥ 3, "数", 😀, a\\b');
});

test("nothing that a terminal obeys is left in any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(escapeControls(text)).not.toMatch(/\p{C}/u);
    }),
    { seed: 20261125 },
  );
});
