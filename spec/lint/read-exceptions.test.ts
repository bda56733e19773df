import { mkdtempDisposableSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readExceptions } from "./read-exceptions.ts";

const GOOD = { rule: "some-rule", place: "#/info", reason: "Because.", review: "2027-05-24" };

function readEntries(entries: unknown) {
  using folder = mkdtempDisposableSync(join(tmpdir(), "exceptions-"));
  const file = join(folder.path, "lint-exceptions.yaml");
  writeFileSync(file, JSON.stringify(entries)); // which is YAML, too
  return readExceptions(file);
}

test("a list of whole entries is read as it stands", () => {
  expect(readEntries([GOOD])).toEqual([GOOD]);
});

test.each([
  ["is no list", GOOD, "expected a list of exceptions"],
  ["has a text as an entry", ["some-rule"], "exception 1 is not an object with the keys rule, place, reason, review"],
  ["lacks a key", [GOOD, { ...GOOD, reason: undefined }], 'exception 2 has no text under "reason"'],
  ["has an empty reason", [{ ...GOOD, reason: " " }], 'exception 1 has no text under "reason"'],
  ["has an unknown key", [{ ...GOOD, owner: "me" }], 'exception 1 has the unknown key "owner"'],
  ["has a review in words", [{ ...GOOD, review: "soon" }], 'a "review" that is no date like 2027-05-24: soon'],
  [
    "has a day that is not",
    [{ ...GOOD, review: "2027-02-30" }],
    'a "review" that is no date like 2027-05-24: 2027-02-30',
  ],
])("a list that %s is one clear message", (_case, entries, message) => {
  expect(() => readEntries(entries)).toThrow(message);
});
