import { CargoError } from "./cargo-error.ts";

/** The client was set up or called in a way that cannot work. Nothing was sent. */
export class ConfigurationError extends CargoError {
  override readonly name = "ConfigurationError";
  readonly code = "configuration" as const;
}
