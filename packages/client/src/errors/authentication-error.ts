import { StatusError } from "./status-error.ts";

/** 401: the token is missing, wrong or expired, or its permissions are too narrow. */
export class AuthenticationError extends StatusError {
  override readonly name = "AuthenticationError";
  override readonly code = "authentication" as const;
}
