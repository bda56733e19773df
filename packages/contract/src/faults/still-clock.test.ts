import { expect, test } from "vitest";
import { stillClock } from "./still-clock.ts";

function clockWith(...timers: readonly number[]) {
  const clock = stillClock(1_000);
  const ran: string[] = [];
  const cancels = timers.map((ms, index) => clock.after(ms, () => ran.push(`${index} at ${clock.now()}`)));
  return { clock, ran, cancels };
}

test("a step runs the earliest timer and no other, also of two for one moment", () => {
  const { clock, ran } = clockWith(20, 10, 10);
  clock.step();
  expect([ran, clock.pending]).toEqual([["1 at 1010"], 2]);
  clock.step();
  clock.step();
  clock.step();
  expect([ran, clock.now()]).toEqual([["1 at 1010", "2 at 1010", "0 at 1020"], 1_020]);
});

test("time passes up to the next timer, which runs", () => {
  const { clock, ran } = clockWith(10);
  expect([clock.pass(9), clock.now(), ran]).toEqual([true, 1_009, []]);
  expect([clock.pass(9), clock.now(), ran]).toEqual([false, 1_010, ["0 at 1010"]]);
  expect([clock.pass(9), clock.now()]).toEqual([true, 1_019]);
});

test("a cancelled timer is gone", () => {
  const { clock, ran, cancels } = clockWith(10);
  cancels[0]?.();
  clock.step();
  expect([clock.pending, clock.now(), ran]).toEqual([0, 1_000, []]);
});
