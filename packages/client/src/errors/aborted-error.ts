import { CargoError } from "./cargo-error.ts";

/** The caller's signal ended the call; its reason is the `cause`. */
export class AbortedError extends CargoError {
  override readonly name = "AbortedError";
  readonly code = "aborted" as const;
}
