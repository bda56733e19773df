import { expect, test } from "vitest";
import { retryBudget } from "./retry-budget.ts";

function takeAll(budget: { take(): boolean }): number {
  let taken = 0;
  while (budget.take()) taken += 1;
  return taken;
}

test("it gives as many retries as it holds, and then none", () => {
  const budget = retryBudget(10);
  expect(takeAll(budget)).toBe(10);
  expect(budget.take()).toBe(false);
});

test("an empty one gives none", () => {
  expect(retryBudget(0).take()).toBe(false);
});

test("five successes pay for one retry", () => {
  const budget = retryBudget(3);
  takeAll(budget);
  for (let success = 0; success < 4; success++) budget.earn();
  expect(budget.take()).toBe(false);
  budget.earn();
  expect(takeAll(budget)).toBe(1);
});

test("successes never fill it above what it held", () => {
  const budget = retryBudget(3);
  for (let success = 0; success < 100; success++) budget.earn();
  expect(takeAll(budget)).toBe(3);
});
