/** A place where a recording departs from the contract. */
export interface Finding {
  /** The check that found it, for example `response-schema`. */
  readonly check: string;
  /** The recording: scenario and file, for example `every-status/01-list.json`. */
  readonly place: string;
  /** Where in the recording's file, as a JSON pointer, for example `/response/body/records/0/status`. */
  readonly pointer: string;
  /** What is there and what was expected. It holds no value that may be secret. */
  readonly message: string;
}
