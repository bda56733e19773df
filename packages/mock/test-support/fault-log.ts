import { createFaults } from "../src/faults/create-faults.ts";
import type { FaultPlan } from "../src/faults/fault-plan.ts";
import { rowsBackend } from "./rows-backend.ts";

/** The log of a plan after some requests that need not be read. */
export async function logOf(plan: FaultPlan, requests: number): Promise<string[]> {
  const faults = createFaults(plan);
  const fetch = faults.wrap(rowsBackend);
  for (let call = 0; call < requests; call++) await fetch("http://mock.example.com/list").catch(() => {});
  return faults.log.map(({ request, fault }) => `${request} ${fault}`);
}
