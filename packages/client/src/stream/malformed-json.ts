/**
 * What is wrong with a body: nothing in it; no JSON; the beginning of a document that would be right; bytes that are not
 * UTF-8; or JSON, but not one object whose items come once.
 */
export type JsonProblem = "empty" | "not_json" | "cut_off" | "not_utf8" | "shape";

/** A body that is not the JSON that was expected. */
export class MalformedJson extends Error {
  override readonly name = "MalformedJson";
  readonly reason: JsonProblem;
  /** The first byte that no right document has at this place; the length of the body when it is only too short. */
  readonly byteOffset: number;

  constructor(reason: JsonProblem, byteOffset: number) {
    super(`The body is malformed at byte ${byteOffset} (${reason}).`);
    this.reason = reason;
    this.byteOffset = byteOffset;
  }
}
