import type { Validator } from "@cargo-records/validators";

/** An operation of the API, as the generated code names it. */
export interface Operation {
  /** The `operationId` of the spec. */
  readonly id: string;
  readonly method: string;
  /** The path template below the base URL, for example `/orchestration/runs/{uuid}`. */
  readonly path: string;
  /** Whether sending it twice does no more than sending it once. */
  readonly safe: boolean;
  /** What checks the answer, by level; the full check is code of its own, loaded when it is asked for. */
  readonly answer?: { readonly shape: Validator<unknown>; readonly full: () => Promise<Validator<unknown>> };
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
  /** How long one attempt may take, body included, in milliseconds. Default: that of the client. */
  readonly timeoutMs?: number;
  /** How long the call may take, with all attempts and waits, in milliseconds. Default: that of the client. */
  readonly deadlineMs?: number;
}

/** Carries out one operation and gives back the parsed answer. */
export type Call = <Result>(operation: Operation, input: CallInput, options?: CallOptions) => Promise<Result>;
