import { CargoError } from "./cargo-error.ts";

/** No whole answer came: no connection, a reset, or a body that broke off. It has no status, because there was none. */
export class ConnectionError extends CargoError {
  override readonly name = "ConnectionError";
  readonly code = "connection" as const;
}
