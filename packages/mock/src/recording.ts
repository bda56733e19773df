/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Where an exchange comes from: the live API, an emulator, or a person. */
export type RecordingSource = "real" | "emulated" | "hand-made";

/** How an exchange came to be, for its reviewers. */
export interface Provenance {
  /** `real` is kept for exchanges with the live API. */
  source: RecordingSource;
  /** When it was recorded or written, RFC 3339. */
  recordedAt: string;
  /** The tool that wrote the file. */
  tool: { name: string; version: string };
  /** The spec at that time, `x-generated.spec` of its openapi.json: `sha256:` and 64 hexadecimal digits. */
  specHash: string;
  /** What it was made from, in words. */
  origin: string;
  /** The redaction policy in force, and how many values each of its rules replaced. */
  redaction: { policy: number; redacted: Record<string, number> };
}

/** A body, parsed when it is JSON. Neither key stands for an empty body; both together are not allowed. */
export interface Payload {
  /** The parsed JSON body. */
  body?: Json;
  /** A body that is not JSON, as text. */
  bodyText?: string;
}

/** The request of an exchange. It never holds a credential. */
export interface RecordedRequest extends Payload {
  /** Upper case. */
  method: string;
  /** The path after the base URL, such as `/orchestration/records/list`. */
  path: string;
  /** Decoded query parameters; a list where one name occurs more than once. Absent without a query. */
  query?: Record<string, string | string[]>;
  /**
   * The scheme of the `authorization` header that was sent, lower case, such as `bearer`, or `other` for one that IANA does
   * not know; the credential itself is never kept. Absent when no such header was sent. It takes no part in matching.
   */
  authScheme?: string;
  /** Kept headers, lower case. They tell a reader what was sent and take no part in matching. */
  headers: Record<string, string>;
}

/** The answer of an exchange. */
export interface RecordedResponse extends Payload {
  /** From 200 to 599. */
  status: number;
  /** Kept headers, lower case, replayed as they are. */
  headers: Record<string, string>;
}

/** One request and its answer: the content of a recording file, format 1. */
export interface Exchange {
  format: 1;
  provenance: Provenance;
  request: RecordedRequest;
  response: RecordedResponse;
}

/** An exchange and the name of the file that holds it, such as `01-list.json`. */
export interface Recording {
  file: string;
  exchange: Exchange;
}

/** A folder of recordings: exchanges that belong together, in order. */
export interface Scenario {
  /** The name of the folder, in kebab case. */
  name: string;
  /** One sentence: what happens. */
  title: string;
  /** What a reader should know beyond the title. */
  description: string;
  recordings: readonly Recording[];
}
