import type { Finding } from "../suite/finding.ts";

/** What one run of the contract suite found. Everything that fails it is a finding, whichever part it comes from. */
export interface ContractReport {
  /** Of the spec that the recordings were held against. */
  readonly specHash: string;
  readonly recordings: { readonly exchanges: number; readonly scenarios: number };
  /** Every check that a finding may come from. */
  readonly checks: readonly CheckDescription[];
  /** What fails, in a stable order. */
  readonly findings: readonly Finding[];
  /** What was found and accepted. */
  readonly accepted: readonly AcceptedFinding[];
  readonly proof: ProofSummary;
  readonly coverage: CoverageSummary;
  /** Other engines over the same exchanges, unless they were left out of this run. */
  readonly engines: readonly EngineSummary[] | "skipped";
}

export interface CheckDescription {
  /** Stable, in kebab case. */
  readonly id: string;
  /** One sentence: what holds. */
  readonly title: string;
  /** Where it is written that this holds: a place of the spec, or a decision record. */
  readonly evidence: string;
}

/** A finding that fails nothing, and why. */
export interface AcceptedFinding extends Finding {
  readonly reason: string;
  /** The day on which somebody should ask whether the reason still holds, such as `2027-05-24`. */
  readonly review: string;
}

/** Whether the suite can fail: recordings made wrong on purpose, and how many of them it noticed. */
export interface ProofSummary {
  readonly kinds: readonly {
    readonly id: string;
    readonly title: string;
    readonly tried: number;
    readonly caught: number;
  }[];
}

/** How much of the spec the recordings show. A point counts for the best source that shows it. */
export interface CoverageSummary {
  readonly points: number;
  readonly real: number;
  readonly emulated: number;
  readonly handMade: number;
  /** Shown by no recording. A reason stands in the coverage file, or it is a finding. */
  readonly missing: number;
  /** Paths in recordings that the spec leaves open on purpose, such as below `config`. */
  readonly freeForm: number;
}

/** What another engine said of the same exchanges. */
export interface EngineSummary {
  readonly name: string;
  readonly version: string;
  readonly cases: number;
  readonly agreed: number;
  /** Disagreements that the engines file explains. */
  readonly explained: number;
}
