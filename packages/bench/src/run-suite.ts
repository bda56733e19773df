import { type ComparisonResults, comparisonResults, type Results } from "./comparison-results.ts";
import { type ContestantProcess, contestantProcess } from "./contestant-process.ts";
import { environment } from "./environment.ts";
import { measure } from "./measure.ts";
import { seededRandom } from "./seeded-random.ts";
import type { Comparison, Suite } from "./suite.ts";
import { versionOf } from "./version-of.ts";

const SEED = 1;
const ROUNDS = 60;

export interface RunOptions {
  /** How often everyone runs. Default: 60. */
  readonly rounds: number | undefined;
  /** Told what happens now, in a few words. */
  readonly onProgress: (text: string) => void;
}

/** Measures every comparison of a suite, one after another. */
export async function runSuite(suite: Suite, { rounds = ROUNDS, onProgress }: RunOptions): Promise<Results> {
  const comparisons: ComparisonResults[] = [];
  for (const comparison of suite.comparisons) {
    comparisons.push(await runComparison(suite.name, comparison, { rounds, onProgress }));
  }
  return { suite: suite.name, environment: environment(), rounds, comparisons };
}

async function runComparison(
  suite: string,
  comparison: Comparison,
  { rounds, onProgress }: Required<RunOptions> & { readonly rounds: number },
): Promise<ComparisonResults> {
  const where = `${suite}, ${comparison.name}`;
  const input = await comparison.input();
  await using processes = new AsyncDisposableStack();
  const runners: ContestantProcess[] = [];
  for (const { name } of comparison.contestants) {
    onProgress(`${where}: warming up ${name}`);
    runners.push(
      processes.use(await contestantProcess({ suite, comparison: comparison.name, contestant: name }, input)),
    );
  }
  const onRound = (round: number): void => onProgress(`${where}: round ${round} of ${rounds}`);
  const times = await measure(runners, { rounds, random: seededRandom(SEED), onRound });
  return comparisonResults(comparison, Buffer.byteLength(input), times, versionOf);
}
