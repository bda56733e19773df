import fc from "fast-check";
import { unhandledRejections } from "../faults/unhandled-rejections.ts";
import { describeWorld } from "./describe-world.ts";
import type { Heard } from "./heard.ts";
import { countLosses, judge, type Verdict } from "./judge.ts";
import { loadClient } from "./load-client.ts";
import { type ServedWorld, serveWorld } from "./served-world.ts";
import type { World } from "./world.ts";

/** Worlds that are tried to find a smaller one that fails; to find the smallest may take an hour. */
const MOST_SHRINKING = 400;

/** A world that was listed, and what came of it. */
export interface Trial {
  readonly world: World;
  readonly verdict: Verdict;
  /** Of what was owed, how much did not come, and how much of what came had come before. */
  readonly lost: number;
  readonly repeated: number;
  readonly given: number;
  /** Whether it ended in an error, whatever became of it. */
  readonly thrown: boolean;
  readonly requests: number;
}

export interface Trying {
  readonly worlds: fc.Arbitrary<World>;
  readonly runs: number;
  readonly seed: number;
  /** How the records are listed. */
  readonly list: (world: World, served: ServedWorld) => Promise<Heard>;
  /** Whether a wrong verdict is a failure. */
  readonly mustHold: (world: World) => boolean;
}

/**
 * Lists random worlds.
 *
 * @throws {Error} for a wrong verdict where it must not be, with the seed, the path, and a small such world in a few words.
 */
export async function tryWorlds({ worlds, runs, seed, list, mustHold }: Trying): Promise<readonly Trial[]> {
  await loadClient();
  using rejections = unhandledRejections();
  const trials: Trial[] = [];
  let triesSinceFailure = Number.NaN;
  const property = fc.asyncProperty(worlds, async (world) => {
    triesSinceFailure += 1;
    if (triesSinceFailure > MOST_SHRINKING) return;
    using served = await serveWorld(world);
    const heard = await list(world, served);
    const unhandled = await rejections.next();
    const judged = judge(served.ledger, heard, world.options.order ?? "desc");
    const why = [
      ...(judged.kind === "wrong" ? judged.why : []),
      ...unhandled.map((reason) => `left a rejection that nobody handles: ${reason}`),
    ];
    const verdict: Verdict = why.length > 0 ? { kind: "wrong", why } : judged;
    if (why.length > 0 && mustHold(world)) {
      if (Number.isNaN(triesSinceFailure)) triesSinceFailure = 0;
      throw new Error(`${why.slice(0, 3).join("; ")}: ${describeWorld(world)}`);
    }
    const { given, requests } = heard;
    const losses = countLosses(served.ledger, heard);
    trials.push({ world, verdict, ...losses, given: given.length, thrown: heard.thrown !== undefined, requests });
  });
  const { failed, errorInstance, ...run } = await fc.check(property, { numRuns: runs, seed });
  if (!failed) return trials;
  const what = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  throw new Error(`${what}\nSeed ${run.seed}, path "${run.counterexamplePath}", run ${run.numRuns} of ${runs}.`);
}
