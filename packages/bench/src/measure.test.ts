import { expect, test } from "vitest";
import { measure } from "./measure.ts";
import { seededRandom } from "./seeded-random.ts";

const NAMES = ["a", "b", "c", "d"];

async function ordersOf(seed: number, rounds: number): Promise<string[]> {
  const order: string[] = [];
  const runners = NAMES.map((name) => ({ name, run: async () => order.push(name) }));
  await measure(runners, { rounds, random: seededRandom(seed) });
  return Array.from(
    { length: rounds },
    (_, round) => order.splice(0, NAMES.length).join("") || `round ${round} missing`,
  );
}

test("every round runs everyone once", async () => {
  const orders = await ordersOf(1, 50);
  expect(new Set(orders.map((order) => [...order].sort().join("")))).toEqual(new Set(["abcd"]));
});

test("the order changes from round to round, and everyone comes first and last", async () => {
  const orders = await ordersOf(1, 50);
  for (const place of [0, 3]) expect(new Set(orders.map((order) => order[place]))).toEqual(new Set(NAMES));
});

test("the same seed gives the same orders, another seed others", async () => {
  expect(await ordersOf(7, 20)).toEqual(await ordersOf(7, 20));
  expect(await ordersOf(7, 20)).not.toEqual(await ordersOf(8, 20));
});

test("times are kept by name and in the order of the rounds", async () => {
  let clock = 0;
  const runner = (name: string, step: number) => ({ name, run: async () => step * 100 + ++clock });
  const times = await measure([runner("a", 1), runner("b", 2)], { rounds: 3, random: () => 0 });
  expect([...times]).toEqual([
    ["a", [101, 103, 105]],
    ["b", [202, 204, 206]],
  ]);
});

test("nobody starts before the one before has ended", async () => {
  let running = 0;
  const run = async () => {
    expect(++running).toBe(1);
    await Promise.resolve();
    return running--;
  };
  await measure(
    NAMES.map((name) => ({ name, run })),
    { rounds: 5, random: seededRandom(1) },
  );
});

test("progress is told after every round", async () => {
  const told: number[] = [];
  await measure([{ name: "a", run: async () => 1 }], {
    rounds: 3,
    random: () => 0,
    onRound: (round) => told.push(round),
  });
  expect(told).toEqual([1, 2, 3]);
});

test("what fails ends the measurement", async () => {
  const broken = { name: "a", run: () => Promise.reject(new Error("broken")) };
  await expect(measure([broken], { rounds: 3, random: () => 0 })).rejects.toThrow("broken");
});
