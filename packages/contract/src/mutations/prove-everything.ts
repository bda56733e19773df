import { recordings } from "../contract-spec.ts";
import { FIXTURE_RECORDINGS, fixtureContract } from "../fixture-contract.ts";
import { placedRecordings } from "../placed-recordings.ts";
import { contract } from "../suite/contract.ts";
import { suiteOf } from "../suite/suite.ts";
import { prove, type TriedMutant } from "./prove.ts";

/** Mutants of our recordings, and of those that show what our spec does not have. */
export interface Proof {
  readonly ours: readonly TriedMutant[];
  readonly fixture: readonly TriedMutant[];
}

/** Tries every mutation on our spec and on the fixture, which has query parameters and a required header. */
export async function proveEverything({
  everywhere = false,
  onProgress = () => {},
}: {
  readonly everywhere?: boolean;
  readonly onProgress?: (text: string) => void;
} = {}): Promise<Proof> {
  const suite = suiteOf(contract);
  const ours = recordings.flatMap((recording, index) => {
    onProgress(`proving: ${index + 1} of ${recordings.length} recordings`);
    return [...prove(contract, suite, [recording], { everywhere })];
  });
  onProgress("proving: the fixture");
  await using fixture = await fixtureContract();
  const added = await placedRecordings(FIXTURE_RECORDINGS);
  return { ours, fixture: [...prove(fixture, suiteOf(fixture), added, { everywhere })] };
}
