/** What came of a row, for all of its callers together. */
export interface Outcome {
  /** `the true data`, `other data`, or the class of the error. */
  readonly result: string;
  readonly code?: string;
  /** The reason of a `ResponseFormatError`, the limit of a `TimeoutError`, or when to come back. */
  readonly detail?: string;
  readonly status?: number;
  readonly attempts: number;
  readonly waitsMs: readonly number[];
  /** By the injected clock. */
  readonly elapsedMs: number;
  /** How many requests reached the server. */
  readonly requests: number;
  /** How often the function that gives tokens was asked; absent when the token is a text. */
  readonly tokenCalls?: number;
  /** What should not be there: a token in an error, a request to another server, a timer that is still set. */
  readonly left: readonly string[];
}
