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

/** The base of every error that the client throws. */
export abstract class CargoError extends Error {
  /** Which kind of failure this is, for programs. It does not change with the wording of the message. */
  abstract readonly code: string;
  readonly status: number | undefined;
  readonly headers: Headers | undefined;
  readonly body: unknown;

  constructor(message: string, details: CargoErrorDetails = {}) {
    super(message, "cause" in details ? { cause: details.cause } : undefined);
    this.status = details.status;
    this.headers = details.headers;
    this.body = details.body;
  }
}
