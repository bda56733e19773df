import type { Contestant } from "./suite.ts";
import { suites } from "./suites/suites.ts";

/** The contestant of that name. */
export function findContestant(suite: string, comparison: string, name: string): Contestant {
  const found = suites
    .find((each) => each.name === suite)
    ?.comparisons.find((each) => each.name === comparison)
    ?.contestants.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no contestant "${name}" in "${suite}" / "${comparison}".`);
  return found;
}
