import type { Environment } from "../environment.ts";
import { type Spread, spreadOf } from "../spread-of.ts";
import type { Bar, Measure, Measures, Scale, Trial, TrialComparison } from "./trial-suite.ts";

/** What a run of a suite found; the content of its results file. */
export interface TrialResults {
  readonly suite: string;
  readonly environment: Environment;
  readonly rounds: number;
  readonly scale: Scale;
  readonly measures: readonly Measure[];
  readonly comparisons: readonly TrialComparisonResults[];
}

export interface TrialComparisonResults {
  readonly name: string;
  readonly description: string;
  readonly baseline: string;
  readonly contestants: readonly ContestantTrials[];
  readonly bars: readonly BarResult[];
}

export interface ContestantTrials {
  readonly name: string;
  readonly version: string;
  readonly note?: string;
  /** By measure. */
  readonly values: Readonly<Record<string, Spread>>;
  /** By measure, of those that have one: divided by what the baseline told in the same round. */
  readonly ratios: Readonly<Record<string, Spread>>;
}

/** What was promised, and what came out. */
export interface BarResult extends Pick<Bar, "says" | "atMost"> {
  readonly measured: number;
  readonly isMet: boolean;
}

/** What the runs of one comparison told, by contestant and round, as medians, ratios and bars. */
export function trialResults(
  measures: readonly Measure[],
  { name, description, trials, bars }: TrialComparison,
  told: ReadonlyMap<string, readonly Measures[]>,
  versionOf: (name: string | undefined) => string,
): TrialComparisonResults {
  const baseline = trials[0].name;
  const valuesOf = (trial: string, measure: string): number[] => {
    return (told.get(trial) ?? []).map((round) => round[measure] ?? Number.NaN);
  };
  const ratiosOf = (trial: string, { name: measure, ratioTo }: Measure): number[] | undefined => {
    if (ratioTo === undefined) return undefined;
    const base = valuesOf(baseline, ratioTo.measure).map((value) => value * (ratioTo.times ?? 1));
    return valuesOf(trial, measure).map((value, round) => value / (base[round] ?? Number.NaN));
  };
  const contestantOf = ({ name: trial, package: from, note }: Trial): ContestantTrials => ({
    name: trial,
    version: versionOf(from),
    ...(note !== undefined && { note }),
    values: spreads(measures, ({ name: measure }) => valuesOf(trial, measure)),
    ratios: spreads(measures, (measure) => ratiosOf(trial, measure)),
  });
  const contestants = trials.map(contestantOf);
  return { name, description, baseline, contestants, bars: bars.map((bar) => barResult(bar, contestants)) };
}

function spreads(
  measures: readonly Measure[],
  numbersOf: (measure: Measure) => readonly number[] | undefined,
): Record<string, Spread> {
  return Object.fromEntries(
    measures.flatMap((measure) => {
      const numbers = numbersOf(measure);
      return numbers ? [[measure.name, spreadOf(numbers)]] : [];
    }),
  );
}

/** Not a number is not met. */
function barResult({ says, trials, measure, of, atMost }: Bar, contestants: readonly ContestantTrials[]): BarResult {
  const medians = trials.map((trial) => {
    const found = contestants.find((each) => each.name === trial);
    return found?.[of === "ratio" ? "ratios" : "values"][measure]?.median ?? Number.NaN;
  });
  const measured = Math.max(...medians);
  return { says, atMost, measured, isMet: measured <= atMost };
}
