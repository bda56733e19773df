/** A server that could not start, for a reason that its caller can mend. */
export class ListenError extends Error {
  override readonly name = "ListenError";
}
