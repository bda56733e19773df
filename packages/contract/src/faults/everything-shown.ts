import { inspect } from "node:util";
import type { CargoError } from "@cargo-records/client";

/** All that a log, a debugger or a program can get to see of an error. */
export function everythingShown(error: CargoError): string {
  const all = [error, inspect(error, { customInspect: false, depth: null, showHidden: true }), inspect(error.cause)];
  return [...all, JSON.stringify(error), JSON.stringify([...(error.headers ?? [])])].map(String).join("\n");
}
