import { StatusError } from "./status-error.ts";

/** 5xx: the API, or something in front of it, failed. Listing again is safe. */
export class ServerError extends StatusError {
  override readonly name = "ServerError";
  override readonly code = "server" as const;
}
