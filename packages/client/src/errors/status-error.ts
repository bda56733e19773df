import { CargoError, type CargoErrorDetails } from "./cargo-error.ts";

export interface StatusErrorDetails extends CargoErrorDetails {
  readonly retryAt?: Date;
}

/** An answer whose status is not 2xx. Statuses without a class of their own come as this one. */
export class StatusError extends CargoError {
  override readonly name: string = "StatusError";
  readonly code: string = "unexpected_status";
  /** When the answer says to come back, from its `Retry-After`; `undefined` when it does not say. */
  readonly retryAt: Date | undefined;

  constructor(message: string, { retryAt, ...details }: StatusErrorDetails = {}) {
    super(message, details);
    this.retryAt = retryAt;
  }
}
