/** Input that cannot be judged at all. Its message is all that the user sees. */
export class UnusableInput extends Error {
  override readonly name = "UnusableInput";
}
