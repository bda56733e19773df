import { beforeAll, expect, test } from "vitest";
import { judge, type Verdict } from "./judge.ts";
import { boundIgnored, datedBack, finerThanBound, hiddenAboveBound, orderedByChance } from "./known-worlds.ts";
import { loadClient } from "./load-client.ts";
import { serveWorld } from "./served-world.ts";
import { walkWorld } from "./walk-world.ts";
import type { World } from "./world.ts";

beforeAll(loadClient);

// Worlds that random runs found, where the walk was wrong once.
test("two records whose millisecond hides that they differ both come", async () => {
  expect(await verdictOf(hiddenAboveBound)).toEqual({ kind: "exact" });
});

test("a millisecond comes whole when its first record lies exactly on it", async () => {
  expect(await verdictOf(finerThanBound)).toEqual({ kind: "exact" });
});

test("the checkpoint of an error lies before what did not come", async () => {
  expect(await verdictOf(orderedByChance)).not.toMatchObject({ kind: "wrong" });
});

test("what is dated back while the server looks ordered costs nothing of the rest", async () => {
  expect(await verdictOf(datedBack)).not.toMatchObject({ kind: "wrong" });
});

test("a record outside the bound that the caller gave does not come", async () => {
  expect(await verdictOf(boundIgnored)).not.toMatchObject({ kind: "wrong" });
});

async function verdictOf(world: World): Promise<Verdict> {
  using served = await serveWorld(world);
  return judge(served.ledger, await walkWorld(world, served), world.options.order ?? "desc");
}
