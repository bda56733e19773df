import type { Exchange } from "@cargo-records/mock";

/** The engines there are, as explanations and reports name them. */
export const ENGINES = ["Prism", "Redocly drift", "Ajv"] as const;

export type EngineName = (typeof ENGINES)[number];

/** An exchange to be judged. */
export interface Case {
  /** Unique: a recording such as `every-status/01-list.json`, or a mutant such as `mutant status-undocumented`. */
  readonly name: string;
  readonly exchange: Exchange;
}

/** A tool of somebody else that holds exchanges against an OpenAPI document, without a look at how our suite does it. */
export interface Engine {
  readonly name: EngineName;
  /** From its package.json. */
  readonly version: string;
  /** What the engine finds wrong in each case, by the name of the case; a case without findings has an empty list. */
  judge(cases: readonly Case[]): Promise<ReadonlyMap<string, readonly string[]>>;
}
