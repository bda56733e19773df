/** Arguments of the command line that make no sense together, or alone. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
