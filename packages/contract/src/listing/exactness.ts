import type fc from "fast-check";
import { anyWorld } from "./any-world.ts";
import { pageNaively } from "./page-naively.ts";
import { type Trial, type Trying, tryWorlds } from "./try-worlds.ts";
import { walkWorld } from "./walk-world.ts";
import type { World } from "./world.ts";

type Runs = Pick<Trying, "runs" | "seed">;

/** Without faults, and in one go, so that nothing but the offset is to blame. */
const fairWorld: fc.Arbitrary<World> = anyWorld.map((world) => {
  return { ...world, trouble: "none", faults: [], breaks: [], options: {} };
});

/**
 * Walks random worlds by time.
 *
 * @throws {Error} when a listing is wrong, unless its server lies.
 */
export function walkWorlds(runs: Runs): Promise<readonly Trial[]> {
  return tryWorlds({
    ...runs,
    worlds: anyWorld,
    list: (world, served) => walkWorld(world, served),
    mustHold: ({ trouble }) => trouble !== "lies",
  });
}

/** Pages through random worlds by offset, as everybody does at first. */
export function pageWorldsNaively(runs: Runs): Promise<readonly Trial[]> {
  return tryWorlds({ ...runs, worlds: fairWorld, list: pageNaively, mustHold: () => false });
}

/** Lists random worlds with the strategy "offset". */
export function pageWorlds(runs: Runs): Promise<readonly Trial[]> {
  const list: Trying["list"] = (world, served) => walkWorld(world, served, "offset");
  return tryWorlds({ ...runs, worlds: fairWorld, list, mustHold: () => false });
}
