import { setTimeout } from "node:timers/promises";
import type { Fetch } from "../fetch.ts";
import { toRequest } from "../to-request.ts";
import type { Break, FaultTools, Wait } from "./fault.ts";
import type { FaultName } from "./fault-params.ts";
import type { FaultPlan } from "./fault-plan.ts";
import { type PlannedEntry, parsePlan } from "./parse-plan.ts";

/** Options of {@link createFaults} and `withFaults`. */
export interface FaultOptions {
  /** Waits between the pieces of a slow body. Default: a timer. */
  wait?: Wait;
  /** Milliseconds since 1970, for dates in headers. Default: `Date.now`. */
  clock?: () => number;
}

/** Faults that can be added while they are in use. */
export interface Faults {
  /** A fetch whose answers are broken; all that one handle wraps count their requests together. */
  wrap(fetch: Fetch): Fetch;
  /**
   * Adds entries behind those that are there. They count from now on: for them, the next request is number 1.
   *
   * @throws {FaultPlanError} for a mistake in the plan; nothing is added then.
   */
  add(plan: FaultPlan): void;
  /** Forgets entries, log and count. A request that hangs goes on hanging. */
  clear(): void;
  /** Which requests were broken, counted from the first, and how. It grows with each of them. */
  readonly log: readonly BrokenRequest[];
}

export interface BrokenRequest {
  request: number;
  fault: FaultName;
}

interface Active {
  entry: PlannedEntry;
  breaks: readonly Break[];
  /** How many requests there were when it was added. */
  since: number;
}

/**
 * Faults that break answers on purpose, by name. Faults that answer in place of the backend, such as `html-200` or
 * `reset`, do not ask it.
 *
 * @throws {FaultPlanError} for a mistake in the plan.
 */
export function createFaults(plan: FaultPlan = [], options: FaultOptions = {}): Faults {
  const tools: FaultTools = { wait: options.wait ?? timer, clock: options.clock ?? Date.now };
  const log: BrokenRequest[] = [];
  let active: Active[] = [];
  let requests = 0;
  const add = (added: FaultPlan) => {
    const entries = parsePlan(added).map((entry) => {
      return { entry, breaks: entry.faults.map(({ create }) => create(tools)), since: requests };
    });
    active.push(...entries);
  };
  const next = (): Break | undefined => {
    requests += 1;
    for (const { entry, breaks, since } of active) {
      const index = entry.due(requests - since) ?? -1;
      const fault = entry.faults[index];
      if (fault) log.push({ request: requests, fault: fault.name });
      if (fault) return breaks[index];
    }
    return undefined;
  };
  const wrap = (fetch: Fetch): Fetch => {
    return async (input, init) => {
      const request = toRequest(input, init);
      request.signal.throwIfAborted();
      const fault = next();
      return fault ? fault(request, fetch) : fetch(request);
    };
  };
  const clear = () => {
    active = [];
    log.length = 0;
    requests = 0;
  };
  add(plan);
  return { wrap, add, clear, log };
}

async function timer(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal });
}
