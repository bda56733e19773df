/** A failure, and what to do about it here: the words and the exit code are those of the cause. */
export class HintedError extends Error {
  override readonly name = "HintedError";
  override readonly cause: unknown;
  readonly hint: string;

  constructor(cause: unknown, hint: string) {
    super("A failure with a hint; the cause says what happened.");
    this.cause = cause;
    this.hint = hint;
  }
}
