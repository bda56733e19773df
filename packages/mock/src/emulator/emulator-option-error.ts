/** An option of the emulator that cannot be used. Its message names the option, what was expected and what was found. */
export class EmulatorOptionError extends TypeError {
  override readonly name = "EmulatorOptionError";
  /** The option, with the way into it, such as `tokens[0].expiresAt`. */
  readonly option: string;
  readonly expected: string;
  readonly found: string;

  constructor(option: string, expected: string, found: string, options?: ErrorOptions) {
    super(`The emulator's option "${option}" must be ${expected}, but is ${found}.`, options);
    this.option = option;
    this.expected = expected;
    this.found = found;
  }
}
