/** Keys from the value that was validated to the one at fault. */
export type Path = readonly (string | number)[];

/** A fault in a value; an issue of Standard Schema v1 that says more. */
export interface Issue {
  /** For people: what was expected and what is there. */
  readonly message: string;
  readonly path: Path;
  /** The path as a JSON pointer, such as `/records/0/status`. */
  readonly pointer: string;
  /** What was expected, such as `text or null`. */
  readonly expected: string;
  /**
   * What is there instead, shortened. A text is quoted only when it is a word or two of lower-case letters, which no
   * credential is; of any other text it tells the length.
   */
  readonly got: string;
}
