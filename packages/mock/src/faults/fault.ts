import type { Param } from "./param.ts";

/** Waits; rejects at once when the signal aborts, and leaves no timer then. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

/** What faults use of the outside. */
export interface FaultTools {
  wait: Wait;
  /** Milliseconds since 1970. */
  clock: () => number;
}

/** Answers a request wrongly, with the help of the fetch that would answer it rightly. */
export type Break = (request: Request, backend: (request: Request) => Promise<Response>) => Promise<Response>;

export interface Fault<Params> {
  /** What happens, as a sentence. */
  description: string;
  params: { readonly [Name in keyof Params]: Param<Params[Name]> };
  /** Called once for each entry of a plan, which may have a state of its own. */
  create(params: Params, tools: FaultTools): Break;
}
