import { type Evidence, evidenceOf } from "./evidence.ts";
import type { Invariant } from "./openapi-document.ts";

export interface Statement {
  readonly id: string;
  readonly description: string;
  readonly evidence: Evidence;
}

/** What always holds between values, as the contract has it. */
export function statements(invariants: readonly Invariant[] = []): Statement[] {
  return invariants.map((invariant) => ({
    id: invariant.id,
    description: invariant.description,
    evidence: evidenceOf(invariant),
  }));
}
