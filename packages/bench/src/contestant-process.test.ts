import { expect, test } from "vitest";
import { contestantProcess } from "./contestant-process.ts";

const BASELINE = { suite: "validators", comparison: "full", contestant: "JSON.parse" };

test("a contestant in its process gives the time of a call, run after run", async () => {
  await using contestant = await contestantProcess(BASELINE, '{"records":[],"count":0}');
  for (let run = 0; run < 3; run++) expect(await contestant.run()).toBeGreaterThan(0);
});

test("a contestant that cannot do the work is named, with what happened", async () => {
  await expect(contestantProcess(BASELINE, "no JSON")).rejects.toThrow(
    /^validators, full: JSON\.parse failed\. .*not valid JSON/,
  );
});

test("a contestant that nobody knows is named", async () => {
  const place = { ...BASELINE, contestant: "nobody" };
  await expect(contestantProcess(place, "{}")).rejects.toThrow('no contestant "nobody"');
});
