import type { Ordeal } from "./ordeal.ts";

/** How often a single call may be sent again, by its own limit and by the budget; the defaults are those of the client. */
export function mostRetries({ maxRetries = 2, retryBudget = 10 }: Ordeal["options"]): number {
  return Math.min(maxRetries, retryBudget);
}
