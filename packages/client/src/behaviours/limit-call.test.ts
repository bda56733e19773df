import { expect, test } from "vitest";
import type { WireRequest } from "../exchange.ts";
import { fakeClock } from "../test-support/fake-clock.ts";
import { scriptedExchange, WIRE_REQUEST } from "../test-support/scripted-exchange.ts";
import { limitCall } from "./limit-call.ts";

async function deadlineOf(deadlineMs: number | undefined, more: Partial<WireRequest> = {}) {
  const clock = fakeClock(1_000);
  const { sent, exchange } = scriptedExchange(200);
  await limitCall(clock, deadlineMs)(exchange)({ ...WIRE_REQUEST, ...more });
  return sent[0]?.deadlineAt;
}

test("a call gets the deadline of the client, from now on", async () => {
  expect(await deadlineOf(500)).toBe(1_500);
});

test("a deadline of the call replaces it, also by none left", async () => {
  expect(await deadlineOf(500, { deadlineMs: 50 })).toBe(1_050);
  expect(await deadlineOf(500, { deadlineMs: 0 })).toBe(1_000);
});

test("without either there is none", async () => {
  expect(await deadlineOf(undefined)).toBeUndefined();
});
