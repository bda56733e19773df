import type { Issue } from "@cargo-records/validators";
import type { Clock } from "./clock.ts";
import type { TimeLimit } from "./interruptible.ts";
import type { Attempt, Trace } from "./telemetry/trace.ts";

/** One request as it goes over the wire, and what holds for its call. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The `operationId` of the spec, when one is called. */
  readonly operation?: string;
  /** Whether sending it twice does no more than sending it once. Default: what the method says. */
  readonly safe?: boolean;
  /** How long one attempt may take, body included, in milliseconds. */
  readonly timeoutMs?: number | undefined;
  /** How long the whole call may take, in milliseconds. */
  readonly deadlineMs?: number | undefined;
  /** When the whole call has to be over, by the clock of the client; follows from `deadlineMs`. */
  readonly deadlineAt?: number;
  /** Says what is wrong with the parsed body of a 2xx answer. */
  readonly check?: ((data: unknown) => readonly Issue[] | undefined) | undefined;
  /** What the call has been through; attempts and waits are noted here. */
  readonly trace?: Trace;
  /** Where each attempt of the call is noted, for a caller that wants to know also when it succeeds. */
  readonly attempts?: Attempt[];
  /** Reads the body of a 2xx answer instead of the exchange, which then gives no text. */
  readonly read?: BodyReader;
  /** Limits the time of an attempt with `read`. */
  readonly limitRead?: ReadLimiter;
}

/** @param limit - What ends an attempt that starts now, and how. */
export type ReadLimiter = (
  clock: Clock,
  exchange: Exchange,
  request: WireRequest,
  limit: () => TimeLimit,
) => Promise<WireResponse>;

/**
 * Reads a body while it arrives. An attempt ends with it, so that one which breaks off is retried: then it is called again.
 *
 * @param unlessSilent - Gives up a wait for the network that takes longer than the timeout.
 */
export type BodyReader = (response: Response, unlessSilent: Waiter) => Promise<void>;
export type Waiter = <Result>(wait: Promise<Result>) => Promise<Result>;

/** One answer, read to its end. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Headers;
  /** The whole body; empty when there is none. */
  readonly text: string;
  /** The body of a 2xx answer, parsed. */
  readonly data?: unknown;
}

/**
 * Sends a request and reads the whole answer. Both are one step, because an answer whose body breaks off is no answer:
 * this is the unit of retry.
 */
export type Exchange = (request: WireRequest) => Promise<WireResponse>;

/** One thing that a client does beside sending: a function from one exchange to another. */
export type Behaviour = (exchange: Exchange) => Exchange;

/** The part of `fetch` that the client uses; `globalThis.fetch` and every fetch of the mock fit. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
