import type { ScenarioName } from "../scenarios.ts";

/** The base URL of each server. */
export type Urls = Readonly<Record<ScenarioName, string>>;

/** What a check is told; plain JSON, since it comes from another process. */
export interface Context {
  readonly urls: Urls;
  readonly isBrowser: boolean;
}

/** Things that hold of the client, by what they say. One that does not hold rejects or throws. */
export type Checks = Readonly<Record<string, (context: Context) => Promise<void> | void>>;

/** What came of one check. */
export interface Result {
  readonly check: string;
  /** Why it failed; absent when it did not. */
  readonly problem?: string;
}

/** What a runtime says about the suite, and about itself. */
export interface Report {
  readonly userAgent: string;
  readonly results: readonly Result[];
}
