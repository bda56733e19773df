import type { Mutation } from "../mutations/mutation.ts";
import type { TriedMutant } from "../mutations/prove.ts";
import type { Finding } from "../suite/finding.ts";
import type { ProofSummary } from "./contract-report.ts";

const CATALOGUE_FILE = "packages/contract/src/mutations/catalogue.ts";

/** What the tried mutants prove: a kind that nobody noticed, or that was never tried, is a finding. */
export function proofOf(
  catalogue: readonly Pick<Mutation, "id" | "title">[],
  tried: readonly Pick<TriedMutant, "kind" | "place" | "pointer" | "caughtBy">[],
): { summary: ProofSummary; findings: Finding[] } {
  const byKind = Map.groupBy(tried, ({ kind }) => kind);
  const kinds = catalogue.map(({ id, title }) => {
    const mutants = byKind.get(id) ?? [];
    return { id, title, tried: mutants.length, caught: mutants.filter(({ caughtBy }) => caughtBy.length > 0).length };
  });
  const untried = kinds.filter((kind) => kind.tried === 0);
  const escaped = tried.filter(({ caughtBy }) => caughtBy.length === 0);
  return {
    summary: { kinds },
    findings: [
      ...untried.map(({ id }) => ({
        check: "mutant-untried",
        place: CATALOGUE_FILE,
        pointer: "",
        message: `${id} fits no recording, so it proves nothing. Add a recording that it fits, or take it out.`,
      })),
      ...escaped.map(({ kind, place, pointer }) => ({
        check: "mutant-escaped",
        place,
        pointer,
        message: `${kind} went unnoticed here. Give the suite a check that notices it.`,
      })),
    ],
  };
}
