import { StatusError } from "./status-error.ts";

/** 400: the request was not understood, for example because of an unknown filter key. */
export class BadRequestError extends StatusError {
  override readonly name = "BadRequestError";
  override readonly code = "bad_request" as const;
}
