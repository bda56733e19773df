import { CargoError } from "./cargo-error.ts";

/** What telemetry tells of an error: its code, and the status when there was an answer. */
export function toldOf(error: unknown): { readonly error: string; readonly status?: number } {
  if (!(error instanceof CargoError)) return { error: "unknown" };
  const { code, status } = error;
  return { error: code, ...(status !== undefined && { status }) };
}
