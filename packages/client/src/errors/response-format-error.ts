import type { Issue } from "@cargo-records/validators";
import { bodyOf } from "./body-of.ts";
import { CargoError } from "./cargo-error.ts";

/** What is wrong with an answer. `cut_off` and `not_utf8` may pass and are retried. */
export type FormatProblem = "content_type" | "empty" | "not_json" | "cut_off" | "not_utf8" | "too_large" | "shape";

export interface ResponseFormatDetails {
  readonly status: number;
  readonly headers: Headers;
  readonly text?: string;
  readonly cause?: unknown;
  readonly issues?: readonly Issue[];
  readonly byteOffset?: number;
}

/** A 2xx answer that is not what the API answers with, or a body that could not be read to its end. */
export class ResponseFormatError extends CargoError {
  override readonly name = "ResponseFormatError";
  readonly code = "response_format" as const;
  readonly reason: FormatProblem;
  /** Where the body has another shape, with a JSON pointer for each place; `undefined` for other reasons. */
  readonly issues: readonly Issue[] | undefined;
  /** Where the JSON of a body that was read in a loop is wrong, in bytes from its start; `undefined` otherwise. */
  readonly byteOffset: number | undefined;

  constructor(
    message: string,
    reason: FormatProblem,
    { text = "", issues, byteOffset, ...details }: ResponseFormatDetails,
  ) {
    super(message, { ...details, body: bodyOf(text) });
    this.reason = reason;
    this.issues = issues;
    this.byteOffset = byteOffset;
  }
}
