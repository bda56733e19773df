/** An operation of the API, as the generated code names it. */
export interface Operation {
  /** The `operationId` of the spec. */
  readonly id: string;
  readonly method: string;
  /** The path template below the base URL, for example `/orchestration/runs/{uuid}`. */
  readonly path: string;
}

/** What a call sends. */
export interface CallInput {
  /** Path and query parameters by name. Those that the path does not name go into the query. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** The JSON body. */
  readonly body?: unknown;
}

/** Options of one call. */
export interface CallOptions {
  /** Ends the call with an `AbortedError`. Default: none. */
  readonly signal?: AbortSignal;
  /** Further request headers. Default: none. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Carries out one operation and gives back the parsed answer. */
export type Call = <Result>(operation: Operation, input: CallInput, options?: CallOptions) => Promise<Result>;
