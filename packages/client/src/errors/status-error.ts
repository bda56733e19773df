import { CargoError } from "./cargo-error.ts";

/** An answer whose status is not 2xx. Statuses without a class of their own come as this one. */
export class StatusError extends CargoError {
  override readonly name: string = "StatusError";
  readonly code: string = "unexpected_status";
}
