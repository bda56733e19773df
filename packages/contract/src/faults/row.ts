import type { ClientOptions, RecordsFilter } from "@cargo-records/client";
import type { FaultPlan } from "@cargo-records/mock";
import type { Outcome } from "./outcome.ts";

/** One thing that can go wrong, and what a caller must see of it. */
export interface Row {
  /** What happens, for people. */
  readonly what: string;
  readonly faults?: FaultPlan;
  /** Answers in place of the emulator. `elsewhere` is the URL of another server. */
  readonly answer?: (request: Request, elsewhere: string) => Response;
  readonly options?: Partial<ClientOptions>;
  /** What the function that gives tokens does; without it, the token is a text. */
  readonly tokens?: "gives" | "throws" | "hangs";
  /** Searches by it. Default: lists. */
  readonly filter?: RecordsFilter;
  /** How many call at once. Default: 1. */
  readonly callers?: number;
  /** When the caller aborts, after the start; below 0 it has aborted before. Default: never. */
  readonly abortAtMs?: number;
  readonly expected: Outcome;
}
