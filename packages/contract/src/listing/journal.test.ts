import { expect, test } from "vitest";
import { type JournalLine, journalLine, readJournal } from "./journal.ts";

const checkpoint = { version: 1, operation: "search", filter: {}, order: "desc" } as const;
const text = (...lines: readonly JournalLine[]): string => lines.map(journalLine).join("");
const begun = text({ begins: true }, { key: "a" }, { checkpoint }, { key: "b" });

test("what came after the last checkpoint does not count, because it comes again", () => {
  expect(readJournal(begun)).toEqual({ keys: ["a"], checkpoint, isOver: false });
  expect(readJournal(begun + text({ begins: true }, { key: "b" }, { key: "c" }, { ends: true }))).toEqual({
    keys: ["a", "b", "c"],
    checkpoint,
    isOver: true,
  });
});

test("a line that was cut off counts for nothing and spoils nothing", () => {
  const cut = journalLine({ checkpoint }).slice(0, -9);
  expect(readJournal(`${begun}${cut}${text({ begins: true }, { key: "c" }, { checkpoint })}`).keys).toEqual(["a", "c"]);
});

test("an empty journal has no checkpoint", () => {
  expect(readJournal("")).toEqual({ keys: [], checkpoint: undefined, isOver: false });
});
