import { describeExchange } from "../described-exchange.ts";
import type { Check } from "../suite/check.ts";
import type { Contract } from "../suite/contract.ts";
import type { Finding } from "../suite/finding.ts";
import { checkRecording, type PlacedExchange } from "../suite/suite.ts";
import { CATALOGUE } from "./catalogue.ts";
import type { Mutant } from "./mutation.ts";

/** A recording made wrong, and who noticed. */
export interface TriedMutant extends Mutant {
  /** The mutation that made it. */
  readonly kind: string;
  /** The recording that it was made from. */
  readonly place: string;
  /** The ids of the checks that found something new; empty for an escape. */
  readonly caughtBy: readonly string[];
}

/**
 * Makes recordings wrong in every way of the catalogue and says which checks notice it.
 *
 * @param options.everywhere - At every place, also where another item of the same list was made wrong in the same way
 * before. Default: false.
 */
export function* prove(
  contract: Contract,
  checks: readonly Check[],
  recordings: readonly PlacedExchange[],
  { everywhere = false }: { readonly everywhere?: boolean } = {},
): Generator<TriedMutant> {
  for (const { place, exchange } of recordings) {
    const known = new Set(checkRecording(contract, checks, { place, exchange }).map(keyOf));
    const source = { document: contract.document, exchange, described: describeExchange(contract.document, exchange) };
    for (const { id: kind, mutate } of CATALOGUE) {
      const done = new Set<string>();
      for (const mutant of mutate(source)) {
        const inAnyItem = mutant.pointer.replaceAll(/\/\d+(?=\/|$)/g, "/*");
        if (!everywhere && done.has(inAnyItem)) continue;
        done.add(inAnyItem);
        const found = checkRecording(contract, checks, { place, exchange: mutant.exchange });
        const caughtBy = new Set(found.filter((finding) => !known.has(keyOf(finding))).map(({ check }) => check));
        yield { ...mutant, kind, place, caughtBy: [...caughtBy] };
      }
    }
  }
}

/** What is found in a recording as it stands is no answer to what was made wrong in it. */
function keyOf({ check, pointer, message }: Finding): string {
  return JSON.stringify([check, pointer, message]);
}
