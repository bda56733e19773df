/** One call as it went over the wire, before anything is redacted. It never leaves the memory. */
export interface CapturedCall {
  /** When it was made, in milliseconds since 1970. */
  at: number;
  method: string;
  url: string;
  requestHeaders: readonly (readonly [string, string])[];
  requestText: string;
  status: number;
  responseHeaders: readonly (readonly [string, string])[];
  responseText: string;
}

/** Why a call cannot be kept. */
export interface SkippedCall {
  skipped: string;
}
