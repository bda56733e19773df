/** A recording was not written, because something that its redaction should have removed is still in it. */
export class RedactionError extends Error {
  override readonly name = "RedactionError";
  /** The file that would have been written. */
  readonly file: string;
  /** JSON pointer to the value, or to the object with the key, in that file; empty for the file as a whole. */
  readonly pointer: string;
  /** The rule that found it. The value itself is never told. */
  readonly rule: string;

  constructor(file: string, pointer: string, rule: string) {
    const place = `${file}${pointer === "" ? "" : `#${pointer}`}`;
    const advice = "Reword it where you wrote it, or name its place in redaction.pointers.";
    super(`${place}: the rule "${rule}" finds something that redaction left, so nothing was written. ${advice}`);
    this.file = file;
    this.pointer = pointer;
    this.rule = rule;
  }
}
