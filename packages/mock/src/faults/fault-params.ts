import type { Json } from "../recording.ts";

/** A fault without parameters. */
type None = Record<never, never>;

/** What a `Retry-After` header says. */
interface RetryAfter {
  /** Whole seconds; `date` for an HTTP date, `nonsense` for neither, `none` for no header. */
  retryAfter: number | "date" | "nonsense" | "none";
  /** How far ahead the date is. */
  seconds: number;
}

/** Every fault by name, with its parameters. All of them are optional in a plan; `faultCatalogue` has the defaults. */
export interface FaultParams {
  "cut-body": {
    atByte: number;
    /** How the end of the body would have been known. */
    framing: "chunked" | "content-length";
  };
  "stall-before-headers": None;
  "stall-after-headers": { afterBytes: number };
  "slow-drip": { bytesPerChunk: number; everyMs: number };
  reset: None;
  "html-200": None;
  "empty-200": None;
  "other-shape": {
    /** JSON pointer to what is replaced; empty for the whole body. */
    pointer: string;
    value: Json;
  };
  "bad-json": { at: "start" | "end" };
  "truncated-utf8": { where: "middle" | "end" };
  "wrong-content-type": { contentType: string };
  "gzip-cut": {
    /** The part of the compressed bytes that is sent, from 0 to 1. */
    keep: number;
  };
  "unauthorized-401": None;
  "stale-token": { token: string | undefined };
  "forbidden-403": None;
  "rate-limited-429": RetryAfter;
  "empty-500": None;
  "html-502": None;
  "unavailable-503": RetryAfter;
  "repeated-page": None;
  "limit-ignored": None;
  "offset-ignored": None;
  "filter-ignored": { keys: "all" | readonly string[] };
  "rows-shifted": { by: number };
  "wrong-count": { delta: number };
}

export type FaultName = keyof FaultParams;
