/** A spec that cannot be used, or a wrong way to call the generator; the message says where and what to do. */
export class SpecError extends Error {
  override readonly name = "SpecError";
}
