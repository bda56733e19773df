import { StatusError } from "./status-error.ts";

/** 429: too many requests. */
export class RateLimitError extends StatusError {
  override readonly name = "RateLimitError";
  override readonly code = "rate_limit" as const;
}
