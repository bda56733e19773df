import { CargoError } from "./cargo-error.ts";

/** The caller's signal ended the call; its reason is the `cause`. */
export class AbortedError extends CargoError {
  override readonly name = "AbortedError";
  readonly code = "aborted" as const;
}

/** The error for a request whose signal has aborted. */
export function abortedError(request: {
  readonly method: string;
  readonly url: string;
  readonly signal?: AbortSignal | undefined;
}): AbortedError {
  const { method, url, signal } = request;
  return new AbortedError(`${method} ${url} was aborted.`, { cause: signal?.reason });
}
