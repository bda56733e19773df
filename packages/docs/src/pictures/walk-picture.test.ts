import { expect, test } from "vitest";
import { traceWalk } from "./trace-walk.ts";
import { walkPicture } from "./walk-picture.ts";

test("a request is drawn over the time that it asks for, with the records that came", () => {
  const { rows, height } = walkPicture([
    { offset: 0, limit: 2, count: 3, times: [2_000, 1_500] },
    { after: 1_000, before: 1_500, offset: 0, limit: 2, count: 1, times: [1_000] },
  ]);
  expect(height).toBe(44);
  expect(rows).toEqual([
    { y: 0, range: { x: 0, width: 470 }, marks: [470, 235], whole: false, text: "2 of 3 came" },
    { y: 22, range: { x: 0, width: 235 }, marks: [0], whole: true, text: "1 of 1 came" },
  ]);
});

test("the walks that are drawn are complete, and differ with the order of the server", async () => {
  const chain = await traceWalk("createdAt-desc");
  const windows = await traceWalk("updatedAt-desc");
  expect(chain.every(({ after }) => after === undefined)).toBe(true);
  expect(windows.slice(1).every(({ after, before }) => after !== undefined || before !== undefined)).toBe(true);
  expect(walkPicture(windows).rows.filter(({ whole }) => whole).length).toBeGreaterThan(10);
  expect(await traceWalk("updatedAt-desc")).toEqual(windows);
});
