import type { Environment } from "./environment.ts";
import { type Spread, spreadOf } from "./spread-of.ts";
import type { Comparison, Contestant } from "./suite.ts";

/** What a run of a suite found; the content of its results file. */
export interface Results {
  readonly suite: string;
  readonly environment: Environment;
  readonly rounds: number;
  readonly comparisons: readonly ComparisonResults[];
}

export interface ComparisonResults {
  readonly name: string;
  readonly description: string;
  readonly inputBytes: number;
  readonly baseline: string;
  readonly contestants: readonly ContestantResults[];
}

export interface ContestantResults {
  readonly name: string;
  readonly version: string;
  readonly note?: string;
  /** Of one call, in processor time. */
  readonly cpuMicroseconds: Spread;
  /** Of the time to that of the baseline in the same round. */
  readonly ratio: Spread;
}

/** The times of one comparison, by contestant and round, as medians and ratios. */
export function comparisonResults(
  comparison: Comparison,
  inputBytes: number,
  times: ReadonlyMap<string, readonly number[]>,
  versionOf: (name: string | undefined) => string,
): ComparisonResults {
  const { name, description, contestants } = comparison;
  const baseline = contestants[0].name;
  const timesOf = (contestant: string): readonly number[] => times.get(contestant) ?? [];
  const resultsOf = (contestant: Contestant): ContestantResults => ({
    name: contestant.name,
    version: versionOf(contestant.package),
    ...(contestant.note === undefined ? {} : { note: contestant.note }),
    cpuMicroseconds: spreadOf(timesOf(contestant.name).map((ms) => ms * 1_000)),
    ratio: spreadOf(ratios(timesOf(contestant.name), timesOf(baseline))),
  });
  return { name, description, inputBytes, baseline, contestants: contestants.map(resultsOf) };
}

/** By round: a slow second slows both, and leaves their ratio as it was. */
function ratios(times: readonly number[], baseline: readonly number[]): number[] {
  return times.map((time, round) => time / (baseline[round] ?? Number.NaN));
}
