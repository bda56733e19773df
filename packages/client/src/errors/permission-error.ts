import { StatusError } from "./status-error.ts";

/** 403: the token may not read these records. */
export class PermissionError extends StatusError {
  override readonly name = "PermissionError";
  override readonly code = "permission" as const;
}
