import fc from "fast-check";
import { expect, test } from "vitest";
import { anyListed } from "../src/test-support/any-world.ts";
import { listByOffset, listByWalk } from "../src/test-support/list-world.ts";

const RUNS = 6_000;

test("what is there throughout comes out once and in order, or a typed error says why not", async () => {
  const counts = new Map<string, number>();
  const count = (name: string): unknown => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [run, listed] of fc.sample(anyListed, { seed: 6, numRuns: RUNS }).entries()) {
    const walked = await listByWalk(listed);
    count(`walk ${walked.outcome}${walked.outcome === "typed" ? `, ${walked.detail}` : ""}`);
    expect([walked.outcome, walked.detail, `run ${run}`]).not.toContain("wrong");
    const { outcome, detail } = await listByOffset(listed);
    count(`offset ${outcome}${outcome === "wrong" ? `, ${detail.replace(/\d+/, "n")}` : ""}`);
  }
  console.log(
    `Of ${RUNS} runs: ${[...counts]
      .map(([name, times]) => `${name}: ${times}`)
      .sort()
      .join("; ")}`,
  );
  expect(counts.get("offset wrong, n items are missing")).toBeGreaterThan(RUNS / 50);
  expect(counts.get("walk exact")).toBeGreaterThan(RUNS * 0.99);
});
