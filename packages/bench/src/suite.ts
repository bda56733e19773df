import type { Call } from "./time-calls.ts";

/** A question that is answered by measuring: who does the same work, and how fast. */
export interface Suite {
  /** What it is asked for by at the terminal; also the name of its results file. */
  readonly name: string;
  readonly summary: string;
  readonly comparisons: readonly Comparison[];
}

/** One input, and everyone who works on it. */
export interface Comparison {
  readonly name: string;
  readonly description: string;
  /** Made once, in the process that measures, and sent to every contestant: a text, or an address. */
  readonly input: () => Promise<string>;
  /** The first is the baseline of the ratios. */
  readonly contestants: readonly [Contestant, ...Contestant[]];
}

/** One way to do the work. */
export interface Contestant {
  readonly name: string;
  /** The package whose version is reported; without one, that of Node. */
  readonly package?: string;
  /** What a reader has to know to compare it. */
  readonly note?: string;
  /** How long one run takes at least, in milliseconds. Default: 10. */
  readonly minimumMs?: number;
  /** Runs once, in a process of its own. What it imports is imported here, so that no other contestant shares it. */
  readonly prepare: (input: string) => Promise<Call>;
}
