import { describeValue } from "./describe-value.ts";
import type { Break, Fault, FaultTools } from "./fault.ts";
import type { FaultName } from "./fault-params.ts";
import { FaultPlanError } from "./fault-plan-error.ts";
import { FAULTS } from "./faults.ts";
import { nearestName } from "./nearest-name.ts";

/** A checked fault of a plan. */
export interface PlannedFault {
  name: FaultName;
  create(tools: FaultTools): Break;
}

type Params = Record<string, unknown>;

/** Checks name and parameters of a fault; `where` begins the message of an error. */
export function parseFault(where: string, { fault: name, ...given }: Params): PlannedFault {
  if (!isFaultName(name)) throw new FaultPlanError(`${where}: ${unknownFault(name)}`);
  // By hand below: which parameters go with which name is lost in a plan that is not checked yet.
  const { params, create } = FAULTS[name] as unknown as Fault<Params>;
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  for (const [key, value] of set) {
    const param = Object.entries(params).find(([known]) => known === key)?.[1];
    if (!param) throw new FaultPlanError(`${where}: ${unknownParam(key, name, Object.keys(params))}`);
    if (!param.accepts(value)) {
      const problem = `${key} of ${name} must be ${param.expected}, not ${describeValue(value)}.`;
      throw new FaultPlanError(`${where}: ${problem}`);
    }
  }
  const defaults = Object.entries(params).map(([key, param]) => [key, param.default]);
  const complete = structuredClone(Object.fromEntries([...defaults, ...set]));
  return { name, create: (tools) => create(complete, tools) };
}

function isFaultName(name: unknown): name is FaultName {
  return typeof name === "string" && Object.hasOwn(FAULTS, name);
}

function unknownFault(name: unknown): string {
  const advice = "faultCatalogue lists all names.";
  if (typeof name !== "string") return `fault must be the name of a fault, not ${describeValue(name)}; ${advice}`;
  return `there is no fault "${name}". Did you mean "${nearestName(name, Object.keys(FAULTS))}"? ${advice}`;
}

function unknownParam(key: string, name: FaultName, known: readonly string[]): string {
  if (known.length === 0) return `${name} has no parameter "${key}", nor any other.`;
  return `${name} has no parameter "${key}". Did you mean "${nearestName(key, known)}"? It has: ${known.join(", ")}.`;
}
