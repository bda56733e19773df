import { expect, test } from "vitest";
import { statusLine } from "./status-line.ts";

function written(stream: { isTTY?: boolean; columns?: number }, ...texts: string[]): string {
  let output = "";
  const line = statusLine({ ...stream, write: (text) => (output += text) });
  for (const text of texts) line.show(text);
  line.clear();
  return output;
}

test("on a terminal each text replaces the one before, and nothing stays", () => {
  expect(written({ isTTY: true }, "one", "two")).toBe("\r\u001b[2Kone\r\u001b[2Ktwo\r\u001b[2K");
});

test("a text is cut before it wraps, and cannot command the terminal", () => {
  expect(written({ isTTY: true, columns: 9 }, "\u001b[31m red")).toBe("\r\u001b[2K\\u001b[3\r\u001b[2K");
});

test("a terminal that does not know its width shows the whole text", () => {
  expect(written({ isTTY: true, columns: 0 }, "one")).toBe("\r\u001b[2Kone\r\u001b[2K");
});

test("in a pipe it is silent", () => {
  expect(written({}, "one")).toBe("");
});
