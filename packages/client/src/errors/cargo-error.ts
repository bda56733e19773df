import type { Checkpoint } from "../listing/checkpoint.ts";
import type { Attempt } from "../telemetry/trace.ts";
import { publicHeaders } from "./public-headers.ts";
import { requestIdOf } from "./request-id-of.ts";

/** What the client knows about a failure besides its message. */
export interface CargoErrorDetails {
  /** The HTTP status, when there was an answer. */
  readonly status?: number;
  /** The headers of the answer. */
  readonly headers?: Headers;
  /** The body of the answer: parsed when it is JSON, else its text, cut after 10 000 characters. */
  readonly body?: unknown;
  readonly cause?: unknown;
}

/** Every copy of this package marks its errors with it, whatever realm or version it is from. */
export const CARGO_ERROR: symbol = Symbol.for("@cargo-records/client.error");
const INSPECT = Symbol.for("nodejs.util.inspect.custom");

/** The base of every error that the client throws. It holds no credential, and neither does what is printed of it. */
export abstract class CargoError extends Error {
  /** Which kind of failure this is, for programs. It does not change with the wording of the message. */
  abstract readonly code: string;
  readonly status: number | undefined;
  readonly headers: Headers | undefined;
  readonly body: unknown;
  /** What each attempt came to, in order. Empty when nothing was sent. */
  readonly attempts: readonly Attempt[] = [];
  /** From the start of the call to its failure, in milliseconds. */
  readonly elapsedMs: number | undefined;
  /** Where a listing that failed can go on. */
  readonly checkpoint: Checkpoint | undefined;

  static {
    Object.assign(CargoError.prototype, {
      [CARGO_ERROR]: true,
      // What Node prints is what can be logged.
      [INSPECT](this: CargoError) {
        return `${this.stack ?? this.message}\n${JSON.stringify(this, null, 2)}`;
      },
    });
  }

  constructor(message: string, details: CargoErrorDetails = {}) {
    super(message, "cause" in details ? { cause: details.cause } : undefined);
    this.status = details.status;
    this.headers = details.headers;
    this.body = details.body;
  }

  /** The id that the server gave the request, from whatever header carries it. */
  get requestId(): string | undefined {
    return requestIdOf(this.headers);
  }

  /** What can be logged: all of its fields, but no header that may carry a credential, and no cause. */
  toJSON(): Record<string, unknown> {
    const { name, code, message, requestId, headers } = this;
    return { name, code, message, requestId, ...(this as object), headers: headers && publicHeaders(headers) };
  }
}
