import type { Checkpoint, OrchestrationRecord } from "@cargo-records/client";

/** What came out of a listing. */
export interface Heard {
  /** The records that were handed out, in that order. */
  readonly given: readonly OrchestrationRecord[];
  /** Before which of them a listing went on whose checkpoint names items as unproved: what follows may belong ahead of those. */
  readonly seams?: readonly number[];
  /** What it threw, when it did. */
  readonly thrown?: { readonly error: unknown };
  /** Where it stood at its end. */
  readonly checkpoint: Checkpoint | undefined;
  /** How many requests reached the server. */
  readonly requests: number;
  /** Whether it was ended because it sent more requests than any listing needs. */
  readonly isEndless: boolean;
}
