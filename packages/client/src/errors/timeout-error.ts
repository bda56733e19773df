import { CargoError } from "./cargo-error.ts";

/** Time is up: that of one attempt, or that of the whole call. */
export class TimeoutError extends CargoError {
  override readonly name = "TimeoutError";
  readonly code = "timeout" as const;
  /** Which limit was reached: `timeoutMs` of an attempt, or `deadlineMs` of the call. */
  readonly limit: "timeout" | "deadline";

  constructor(message: string, limit: "timeout" | "deadline") {
    super(message);
    this.limit = limit;
  }
}
