// node trial-child.ts <suite> <comparison> <trial>: the other end of run-trial.ts. Ends with the process that started it.
import { trialSuites } from "../suites/trial-suites.ts";
import type { Measures } from "./trial-suite.ts";

/** What the run told, or why it told nothing. */
export type TrialReply = { readonly measures: Measures } | { readonly failure: string };

const [suite, comparison, name] = process.argv.slice(2);

process.once("disconnect", () => process.exit());
process.once("message", async (input: string) => {
  const answer = await reply(input);
  process.send?.(answer, () => process.exit());
});

async function reply(input: string): Promise<TrialReply> {
  try {
    const trial = trialSuites
      .find((each) => each.name === suite)
      ?.comparisons.find((each) => each.name === comparison)
      ?.trials.find((each) => each.name === name);
    if (trial === undefined) throw new Error(`There is no contestant "${name}" in "${suite}" / "${comparison}".`);
    return { measures: await trial.run(input) };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
