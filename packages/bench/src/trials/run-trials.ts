import { environment } from "../environment.ts";
import { measure } from "../measure.ts";
import { seededRandom } from "../seeded-random.ts";
import { versionOf } from "../version-of.ts";
import { bundleTrialChild } from "./bundle-trial-child.ts";
import { runTrial } from "./run-trial.ts";
import { type TrialComparisonResults, type TrialResults, trialResults } from "./trial-results.ts";
import type { Scale, TrialComparison, TrialSuite } from "./trial-suite.ts";

const SEED = 1;

export interface TrialOptions {
  /** How often everyone runs. Default: as the suite says. */
  readonly rounds: number | undefined;
  /** Default: `full`. */
  readonly scale?: Scale;
  /** Told what happens now, in a few words. */
  readonly onProgress: (text: string) => void;
}

/** Measures every comparison of a suite, one after another. */
export async function runTrials(suite: TrialSuite, options: TrialOptions): Promise<TrialResults> {
  const program = await bundleTrialChild();
  const comparisons: TrialComparisonResults[] = [];
  for (const comparison of suite.comparisons) {
    comparisons.push(await runComparison(suite, comparison, { ...options, program }));
  }
  const { name, measures } = suite;
  const { rounds = suite.rounds, scale = "full" } = options;
  return { suite: name, environment: environment(), rounds, scale, measures, comparisons };
}

async function runComparison(
  suite: TrialSuite,
  comparison: TrialComparison,
  { rounds: asked, scale = "full", onProgress, program }: TrialOptions & { readonly program: string },
): Promise<TrialComparisonResults> {
  const rounds = asked ?? comparison.rounds ?? suite.rounds;
  const where = `${suite.name}, ${comparison.name}`;
  onProgress(`${where}: setting up`);
  await using stage = await comparison.stage(scale);
  const { sideBySide = 1, warmUps = 0 } = suite;
  let runs = 0;
  const runners = comparison.trials.map(({ name }) => ({
    name,
    run: () => {
      onProgress(`${where}: run ${++runs} of ${(warmUps + rounds) * comparison.trials.length}, ${name}`);
      return runTrial(program, { suite: suite.name, comparison: comparison.name, contestant: name }, stage.input);
    },
  }));
  await measure(runners, { rounds: warmUps, random: seededRandom(SEED), sideBySide });
  const told = await measure(runners, { rounds, random: seededRandom(SEED), sideBySide });
  return trialResults(suite.measures, comparison, told, versionOf);
}
