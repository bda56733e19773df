import type { WireResponse } from "../exchange.ts";
import { bodyOf } from "./body-of.ts";
import { CargoError } from "./cargo-error.ts";

/** A 2xx answer that is not what the API answers with: another content type, or no JSON. */
export class ResponseFormatError extends CargoError {
  override readonly name = "ResponseFormatError";
  readonly code = "response_format" as const;

  constructor(message: string, { status, headers, text }: WireResponse, options: { readonly cause?: unknown } = {}) {
    super(message, { status, headers, body: bodyOf(text), ...options });
  }
}
