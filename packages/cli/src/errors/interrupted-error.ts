/** The user interrupted: the reason of the signal that every command listens to. */
export class InterruptedError extends Error {
  override readonly name = "InterruptedError";

  constructor() {
    super("Interrupted.");
  }
}
