import {
  type Checkpoint,
  ConnectionError,
  IncompleteListingError,
  type OrchestrationRecord,
} from "@cargo-records/client";
import { expect, test } from "vitest";
import type { Heard } from "./heard.ts";
import { countLosses, judge, type Place } from "./judge.ts";

const A: Place = { runUuid: "a", createdAt: "2026-01-01T00:00:00.002Z" };
const B: Place = { runUuid: "b", createdAt: "2026-01-01T00:00:00.001Z" };
const C: Place = { runUuid: "c", createdAt: "2026-01-01T00:00:00.001Z" };
const STRANGER: Place = { runUuid: "d", createdAt: "2026-01-01T00:00:00.000Z" };
const BOOKS = byKey([A, B, C]);

const after = ({ runUuid, createdAt }: Place): { checkpoint: Checkpoint } => {
  const start = { version: 1 as const, operation: "search", filter: {}, order: "desc" as const };
  return { checkpoint: { ...start, after: { time: createdAt, key: runUuid } } };
};
const threw = (error: unknown): Pick<Heard, "thrown"> => ({ thrown: { error } });
const INCOMPLETE = new IncompleteListingError("It moves.", "moving");

test("everything that is owed, once and in order, is exact", () => {
  expect(judge(BOOKS, heard([A, B, C]), "desc")).toEqual({ kind: "exact" });
  expect(judge(BOOKS, heard([B, C, A]), "asc")).toEqual({ kind: "exact" });
});

test("what matched for a while may come or not", () => {
  const books = { owed: new Map([[A.runUuid, A]]), matched: BOOKS.matched };
  expect(judge(books, heard([A]), "desc")).toEqual({ kind: "exact" });
  expect(judge(books, heard([A, C]), "desc")).toEqual({ kind: "exact" });
});

test("after a checkpoint with unproved items comes what belongs ahead of them", () => {
  expect(judge(BOOKS, heard([B, A, C], { seams: [1] }), "desc")).toEqual({ kind: "exact" });
});

test.each<[string, Heard, string]>([
  ["a record that is missing", heard([A, C]), "lost 1 of 3"],
  ["a record that comes twice", heard([A, B, C, B]), "item 3 comes again"],
  ["records in the wrong order", heard([B, A, C]), "item 1 belongs before the one ahead of it"],
  ["records of a millisecond in the wrong order", heard([A, C, B]), "item 2 belongs before the one ahead of it"],
  ["a record that never matched", heard([A, B, C, STRANGER]), "item 3 never matched"],
  ["an endless listing", heard([A, B, C], { isEndless: true }), "sends requests for ever"],
  ["a bare error", heard([], threw(new TypeError("x"))), "threw TypeError: x, which is no CargoError"],
  ["an error without a checkpoint", heard([A], threw(INCOMPLETE)), "threw without a checkpoint"],
  [
    "an error whose checkpoint passes a record that did not come",
    heard([A, C], { ...threw(INCOMPLETE), ...after(C) }),
    "threw and lost 1 before its checkpoint",
  ],
  [
    "an error whose checkpoint gives a record again",
    heard([A, B], { ...threw(INCOMPLETE), ...after(A) }),
    "threw with a checkpoint before 1 that it gave",
  ],
])("%s is wrong", (_what, given, why) => {
  expect(judge(BOOKS, given, "desc")).toEqual({ kind: "wrong", why: [why] });
});

test("a typed error with a checkpoint after what it gave is an error, with its reason when it has one", () => {
  const verdict = judge(BOOKS, heard([A, B], { ...threw(INCOMPLETE), ...after(B) }), "desc");
  expect(verdict).toEqual({ kind: "error", code: "incomplete_listing", reason: "moving" });
  const early = judge(BOOKS, heard([], threw(new ConnectionError("No answer."))), "desc");
  expect(early).toEqual({ kind: "error", code: "connection", reason: undefined });
});

test("a checkpoint may name what it does not prove", () => {
  const start: Checkpoint = { version: 1, operation: "search", filter: {}, order: "desc" };
  const early = { ...threw(INCOMPLETE), checkpoint: { ...start, unproved: ["b"] } };
  expect(judge(BOOKS, heard([B], early), "desc")).toMatchObject({ kind: "error" });
  const again = "threw with a checkpoint before 1 that it gave";
  expect(judge(BOOKS, heard([B, C], early), "desc")).toEqual({ kind: "wrong", why: [again] });
});

test("losses and repeats are counted", () => {
  expect(countLosses(BOOKS, heard([A, A, C, A]))).toEqual({ lost: 1, repeated: 2 });
});

function heard(given: readonly Place[], more: Partial<Heard> = {}): Heard {
  return {
    given: given as readonly OrchestrationRecord[],
    checkpoint: undefined,
    requests: 1,
    isEndless: false,
    ...more,
  };
}

function byKey(places: readonly Place[]): Parameters<typeof judge>[0] {
  const map = new Map(places.map((place) => [place.runUuid, place]));
  return { owed: map, matched: map };
}
