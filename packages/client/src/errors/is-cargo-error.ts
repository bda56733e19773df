import { CARGO_ERROR, type CargoError } from "./cargo-error.ts";

/** Whether a value is an error of this client, also one of another realm or of another installed copy, where `instanceof` says no. */
export function isCargoError(value: unknown): value is CargoError {
  return typeof value === "object" && value !== null && Reflect.get(value, CARGO_ERROR) === true;
}
