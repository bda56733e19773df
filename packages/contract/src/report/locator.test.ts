import { expect, test } from "vitest";
import { locator } from "./locator.ts";

const JSON_TEXT = `{
  "response": {
    "headers": { "content-type": "text/html" },
    "body": { "records": [{ "id": 1 }, { "id": 2 }], "a/b": { "m~n": true }, "": 0, "0": "zero" }
  }
}
`;
const YAML_TEXT = `# Reasons.

- check: one
  reason: >-
    long
    text
- check: two
  200: number
`;

test.each([
  ["", 1, 1],
  ["/response/headers/content-type", 3, 18],
  ["/response/body/records/1", 4, 40],
  ["/response/body/records/1/id", 4, 42],
  ["/response/body/a~1b/m~0n", 4, 63],
  ["/response/body/", 4, 78],
  ["/response/body/0", 4, 85],
])("in JSON %j is at %i:%i", (pointer, line, column) => {
  expect(locator(JSON_TEXT)(pointer)).toEqual({ line, column });
});

test.each([
  ["/0", 3, 3],
  ["/0/reason", 4, 3],
  ["/1/check", 7, 3],
  ["/1/200", 8, 3],
])("in YAML %j is at %i:%i", (pointer, line, column) => {
  expect(locator(YAML_TEXT)(pointer)).toEqual({ line, column });
});

test.each([
  ["a missing key", "/response/body/records/1/title", 4, 40],
  ["an index behind the end", "/response/body/records/2/id", 4, 15],
  ["a key of a list", "/response/body/records/length", 4, 15],
  ["a member of a text", "/response/headers/content-type/0", 3, 18],
  ["a key that every object inherits", "/constructor/name", 1, 1],
])("%s leads to the nearest ancestor", (_case, pointer, line, column) => {
  expect(locator(JSON_TEXT)(pointer)).toEqual({ line, column });
});

test.each([
  ["nothing", ""],
  ["no JSON", '{ "response": ['],
  ["a list of nothing", "- \n- "],
])("a text with %s has a position for every pointer", (_case, text) => {
  const { line, column } = locator(text)("/response/0/status");
  expect([line >= 1, column >= 1]).toEqual([true, true]);
});
