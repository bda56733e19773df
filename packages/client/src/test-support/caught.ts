import { CargoError } from "../errors/cargo-error.ts";

/** The `CargoError` that a promise ends in; anything else fails the test. */
export async function caught<Kind extends CargoError = CargoError>(promise: Promise<unknown>): Promise<Kind> {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ("error" in outcome && outcome.error instanceof CargoError) return outcome.error as Kind;
  throw new Error("Expected a CargoError.", { cause: outcome });
}
