import type { Fetch } from "../fetch.ts";
import { createFaults, type FaultOptions } from "./create-faults.ts";
import type { FaultPlan } from "./fault-plan.ts";

/**
 * A fetch that breaks the answers of another as planned: with what a real fetch would give for the fault, or, served by
 * `listen`, with the fault itself.
 *
 * @throws {FaultPlanError} for a mistake in the plan.
 */
export function withFaults(fetch: Fetch, plan: FaultPlan, options: FaultOptions = {}): Fetch {
  return createFaults(plan, options).wrap(fetch);
}
