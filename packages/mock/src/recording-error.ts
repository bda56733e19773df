/** A recording, or a folder of recordings, cannot be used as it is. */
export class RecordingError extends Error {
  override readonly name = "RecordingError";
  /** The file or folder. */
  readonly file: string;
  /** JSON pointer to the value in the file; empty for the file as a whole. */
  readonly pointer: string;

  constructor(file: string, pointer: string, problem: string) {
    super(`${file}${pointer === "" ? "" : `#${pointer}`}: ${problem}`);
    this.file = file;
    this.pointer = pointer;
  }
}
