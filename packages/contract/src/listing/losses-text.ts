import type { Trial } from "./try-worlds.ts";

/** How listings by offset ended, by how much happened meanwhile; one that fails says so, one that loses does not. */
export function lossesText(trials: readonly Trial[]): string {
  const groups = [...Map.groupBy(trials, ({ world }) => `${world.server.sort}, ${world.pace}`)].sort();
  return groups.map(([name, some]) => `${name}: ${JSON.stringify(countOutcomes(some))}`).join("\n");
}

export interface Outcomes {
  readonly worlds: number;
  readonly failed: number;
  /** Without an error. */
  readonly withLosses: number;
  readonly withRepeats: number;
}

export function countOutcomes(trials: readonly Trial[]): Outcomes {
  const silent = trials.filter(({ thrown }) => !thrown);
  return {
    worlds: trials.length,
    failed: trials.length - silent.length,
    withLosses: silent.filter(({ lost }) => lost > 0).length,
    withRepeats: silent.filter(({ repeated }) => repeated > 0).length,
  };
}
