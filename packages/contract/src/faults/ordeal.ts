import type { ClientOptions } from "@cargo-records/client";
import type { FaultSpec } from "@cargo-records/mock";
import type { Wish } from "./caller.ts";
import type { TokenBehaviour } from "./token-source.ts";

/** One call of one client, and what happens to it. */
export interface Ordeal extends Wish {
  /** What happens to the first requests, in order; `null` is a right answer, and so is every later one. */
  readonly faults: readonly (FaultSpec | null)[];
  readonly options: Pick<
    ClientOptions,
    "timeoutMs" | "deadlineMs" | "maxRetries" | "retryBudget" | "maxRetryAfterMs" | "maxBodyBytes" | "validate"
  >;
  /** What the function that gives tokens does; without it, the token is a text. */
  readonly tokens?: TokenBehaviour;
  /** The number that the client takes for random. */
  readonly random: number;
}
