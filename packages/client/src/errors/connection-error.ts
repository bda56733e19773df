import { CargoError } from "./cargo-error.ts";

/** No answer came: no connection, or one that was reset. It has no status, because there was none. */
export class ConnectionError extends CargoError {
  override readonly name = "ConnectionError";
  readonly code = "connection" as const;
}
