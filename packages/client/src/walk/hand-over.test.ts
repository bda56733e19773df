import { expect, test } from "vitest";
import type { Checkpoint } from "../listing/checkpoint.ts";
import { createHandOver } from "./hand-over.ts";
import type { Trip } from "./trip.ts";

const row = (at: number, key: string) => ({ at, key, item: { createdAt: new Date(at).toISOString(), runUuid: key } });
const A = row(9, "a");
const B = row(8, "b");
const C = row(7, "c");
const D = row(6, "d");
const START: Checkpoint = { version: 1, operation: "search", filter: {}, order: "desc" };
const after = ({ at, key }: typeof A): Pick<Checkpoint, "after"> => ({
  after: { time: new Date(at).toISOString(), key },
});
const handOver = (checkpoint?: Checkpoint) => {
  const source = { options: { ...(checkpoint && { checkpoint }) }, operation: { id: "search" } };
  const fields = { time: "createdAt", key: "runUuid" };
  const hand = createHandOver({ sign: 1, order: "desc", filter: {}, source, fields } as unknown as Trip);
  return (isProved: boolean, ...rows: (typeof A)[]) => hand({ rows, total: rows.length, isProved });
};

test("items come in order, and a checkpoint lies after each of them", () => {
  const { items, checkpointAfter } = handOver()(true, B, A);
  expect(items).toEqual([A.item, B.item]);
  expect(checkpointAfter?.(A.item)).toEqual({ ...START, ...after(A) });
  expect(checkpointAfter?.(undefined)).toEqual(START);
});

test("items that are not proved are named, and the checkpoint lies before them", () => {
  const hand = handOver();
  expect(hand(false, B, C).checkpointAfter?.(B.item)).toEqual({ ...START, unproved: ["b"] });
  const proved = hand(true, B, C);
  expect(proved.items).toEqual([]);
  expect(hand(true, D).checkpointAfter?.(undefined)).toEqual({ ...START, ...after(C) });
});

test("an item ahead of those that were handed out ends the walk", () => {
  const hand = handOver();
  hand(false, B, C);
  expect(() => hand(true, A, B, C)).toThrow("a turned up after items that it belongs before");
});

test("after a checkpoint that names items, these do not come again, whatever comes between them", () => {
  const hand = handOver({ ...START, unproved: ["b", "d"] });
  const first = hand(true, A, B);
  expect(first.items).toEqual([A.item]);
  expect(first.checkpointAfter?.(A.item)).toEqual({ ...START, ...after(A), unproved: ["b", "d"] });
  const second = hand(true, C, D);
  expect(second.checkpointAfter?.(undefined)).toEqual({ ...START, ...after(B), unproved: ["d"] });
  expect(second.checkpointAfter?.(C.item)).toEqual({ ...START, ...after(C), unproved: ["d"] });
  expect(hand(false).checkpointAfter?.(undefined)).toEqual({ ...START, ...after(D) });
});

test("neither do they when a page comes again that was not proved", () => {
  const hand = handOver({ ...START, unproved: ["b"] });
  expect(hand(false, B, C).items).toEqual([C.item]);
  expect(hand(true, B, C, D).items).toEqual([D.item]);
});
