import { StatusError } from "./status-error.ts";

/** 404: there is nothing at this path. */
export class NotFoundError extends StatusError {
  override readonly name = "NotFoundError";
  override readonly code = "not_found" as const;
}
