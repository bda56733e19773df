import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { orderBy } from "./order-by.ts";

const ROWS = 12;
const REQUESTS = 5_000;

test("an unstable order is another with every request, and hardly ever that of the keys", () => {
  using database = new DatabaseSync(":memory:");
  database.exec("CREATE TABLE records (key INTEGER PRIMARY KEY)");
  for (let key = 1; key <= ROWS; key++) database.exec(`INSERT INTO records VALUES (${key})`);
  const orders = Array.from({ length: REQUESTS }, (_, request) => {
    const rows = database.prepare(`SELECT key FROM records ORDER BY ${orderBy("unstable", 1, request)}`).all();
    return rows.map((row) => Number(row["key"]));
  });
  const rises = (keys: readonly number[]): number => keys.filter((key, index) => key > (keys[index - 1] ?? 0)).length;
  // Of 12! orders one rises throughout, and one falls.
  expect(orders.filter((keys) => rises(keys) === ROWS || rises(keys) === 1)).toEqual([]);
  expect(new Set(orders.map(String)).size).toBeGreaterThan(0.99 * REQUESTS);
  const first = Array.from({ length: ROWS }, (_, index) => orders.filter(([key]) => key === index + 1).length);
  expect(Math.min(...first)).toBeGreaterThan((0.8 * REQUESTS) / ROWS);
  expect(Math.max(...first)).toBeLessThan((1.2 * REQUESTS) / ROWS);
});

test("the same request of the same seed gives the same order", () => {
  expect(orderBy("unstable", 7, 3)).toBe(orderBy("unstable", 7, 3));
  expect(orderBy("unstable", 7, 3)).not.toBe(orderBy("unstable", 8, 3));
});
