import type { EXIT } from "../exit-codes.ts";

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A failure that has its message, its hint and its exit code already. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly exitCode: ExitCode;
  /** What to do about it. */
  readonly hint: string | undefined;

  constructor(message: string, details: { exitCode: ExitCode; hint?: string; cause?: unknown }) {
    super(message, "cause" in details ? { cause: details.cause } : undefined);
    this.exitCode = details.exitCode;
    this.hint = details.hint;
  }
}
