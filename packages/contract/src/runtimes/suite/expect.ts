import { type CargoError, isCargoError } from "@cargo-records/client";

/** Throws when two values are not the same JSON. */
export function equal(actual: unknown, expected: unknown): void {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (got !== wanted) throw new Error(`expected ${wanted}, got ${got}`);
}

/** Waits for a call to fail with an error of a class, and throws when it does not. */
export async function failure<Failure extends CargoError>(
  call: Promise<unknown>,
  Class: abstract new (...args: never[]) => Failure,
): Promise<Failure> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) throw new Error(`expected ${Class.name}, but the call succeeded`);
  if (!(error instanceof Class) || !isCargoError(error)) throw new Error(`expected ${Class.name}, got ${error}`);
  return error;
}
