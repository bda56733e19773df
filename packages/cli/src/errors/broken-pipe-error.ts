/** Nobody reads the output any more, as after `| head`: the end, and no failure. */
export class BrokenPipeError extends Error {
  override readonly name = "BrokenPipeError";
}
