import { mkdirSync, mkdtempDisposableSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { ACCEPTED_FILE, readAccepted } from "./read-accepted.ts";

const ROOT = resolve(import.meta.dirname, "../../../..");
const ENTRY = "- check: one\n  place: a/*.json\n  reason: Because.\n  review: 2027-05-24\n";

function read(text: string) {
  using folder = mkdtempDisposableSync(join(tmpdir(), "accepted-"));
  const file = join(folder.path, ACCEPTED_FILE);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return readAccepted(folder.path);
}

test("entries are read as they stand", () => {
  const entry = { check: "one", place: "a/*.json", reason: "Because.", review: "2027-05-24" };
  expect(read(`${ENTRY}${ENTRY}  pointer: /response/**\n`)).toEqual([entry, { ...entry, pointer: "/response/**" }]);
});

test("a file in which nothing is accepted any more has no entries", () => {
  expect(read("# Nothing.\n")).toEqual([]);
});

test.each([
  ["is no YAML", `${ENTRY}- [\n`, ":6: invalid YAML: "],
  ["repeats a key", `${ENTRY}  check: two\n`, ":5: invalid YAML: Map keys must be unique"],
  ["is no list", "check: one\n", ":1: expected a list of entries"],
  ["has a text as an entry", `${ENTRY}- one\n`, ":5: the entry is not an object with the keys check, "],
  ["has an empty entry", `${ENTRY}-\n`, ":5: the entry is not an object with the keys check, "],
  ["has an entry with an unknown key", `${ENTRY}  owner: me\n`, ':1: the entry has the unknown key "owner"; known are'],
  ["lacks a reason", ENTRY.replace("reason: Because.", "pointer: /a"), ':1: the entry has no text under "reason"'],
  ["has an empty pointer", `${ENTRY}  pointer: ""\n`, ':1: the entry has no text under "pointer"'],
  ["has a number as a place", ENTRY.replace("a/*.json", "1"), ':1: the entry has no text under "place"'],
  [
    "has a day that is not",
    `${ENTRY}${ENTRY.replace("2027-05-24", "2027-02-30")}`,
    ':5: the entry has a "review" that is no date like 2027-05-24: 2027-02-30',
  ],
])("a file that %s is one clear message with the line", (_case, text, message) => {
  expect(() => read(text)).toThrow(`${ACCEPTED_FILE}${message}`);
});

test("a file that is not there is one clear message", () => {
  expect(() => readAccepted(join(ROOT, "nowhere"))).toThrow(`${ACCEPTED_FILE} cannot be read: ENOENT`);
});

test("the committed file is well formed", () => {
  expect(readAccepted(ROOT).map(({ check }) => check)).toContain("status-listed");
});
