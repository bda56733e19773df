interface CallEvent {
  /** Tells the calls of all clients apart; counts up. */
  readonly call: number;
  /** The `operationId` of the spec; the method and the path for a call of the bare client. */
  readonly operation: string;
}

/** A call begins: one use of a method of the client. */
export interface CallStarted extends CallEvent {
  readonly type: "call.start";
  readonly method: string;
  /** Without its query. */
  readonly url: string;
}

/** A request goes out. */
export interface AttemptStarted extends CallEvent {
  readonly type: "attempt.start";
  /** From 1. */
  readonly attempt: number;
}

/** The answer was read to its end, or is given up. */
export interface AttemptEnded extends CallEvent {
  readonly type: "attempt.end";
  readonly attempt: number;
  readonly durationMs: number;
  readonly status?: number;
  /** The `code` of the error. */
  readonly error?: string;
}

/** A retry will be made after a pause. */
export interface Waiting extends CallEvent {
  readonly type: "wait";
  /** The attempt that failed. */
  readonly attempt: number;
  readonly waitMs: number;
}

/** The caller gets a result, or an error. */
export interface CallEnded extends CallEvent {
  readonly type: "call.end";
  readonly durationMs: number;
  readonly attempts: number;
  readonly status?: number;
  readonly error?: string;
}

/** What a client tells about itself. No event holds a credential, a header or a body. */
export type TelemetryEvent = CallStarted | AttemptStarted | AttemptEnded | Waiting | CallEnded;
