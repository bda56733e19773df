import { describeValue } from "./describe-value.ts";
import { FaultPlanError } from "./fault-plan-error.ts";
import { isObject } from "./is-object.ts";
import { isWhole } from "./param.ts";
import { type PlannedFault, parseFault } from "./parse-fault.ts";
import { parseRandom } from "./parse-random.ts";

/** A checked entry of a plan. */
export interface PlannedEntry {
  faults: readonly PlannedFault[];
  /** Which of the faults is for the n-th request, as an index; undefined when none is. */
  due(request: number): number | undefined;
}

const KINDS = ["onRequest", "every", "from", "random"];

/** Checks a plan, whose author may have had no compiler. Throws a {@link FaultPlanError} for its first mistake. */
export function parsePlan(plan: unknown): PlannedEntry[] {
  if (!Array.isArray(plan)) return [parseEntry("The plan", plan)];
  return plan.map((entry: unknown, index) => parseEntry(`Entry ${index + 1} of the plan`, entry));
}

function parseEntry(where: string, entry: unknown): PlannedEntry {
  if (!isObject(entry)) {
    const expected = 'must be an object like { onRequest: 1, fault: "reset" }';
    throw new FaultPlanError(`${where} ${expected}, not ${describeValue(entry)}.`);
  }
  const { onRequest, every, from, random, ...rest } = entry as Record<string, unknown>;
  const given = { onRequest, every, from, random };
  const kinds = KINDS.filter((kind) => given[kind as keyof typeof given] !== undefined);
  if (kinds.length !== 1) {
    const found = kinds.length === 0 ? "none" : kinds.join(" and ");
    throw new FaultPlanError(`${where} must have exactly one of ${KINDS.join(", ")}; it has ${found}.`);
  }
  if (random !== undefined) return parseRandom(where, random, rest);
  const isDue = dueOn(where, given);
  return { faults: [parseFault(where, rest)], due: (request) => (isDue(request) ? 0 : undefined) };
}

function dueOn(
  where: string,
  { onRequest, every, from }: { onRequest: unknown; every: unknown; from: unknown },
): (request: number) => boolean {
  if (every !== undefined) {
    const step = requestNumber(where, "every", every);
    return (request) => request % step === 0;
  }
  if (from !== undefined) {
    const first = requestNumber(where, "from", from);
    return (request) => request >= first;
  }
  const listed: unknown[] = Array.isArray(onRequest) ? onRequest : [onRequest];
  if (listed.length === 0) throw new FaultPlanError(`${where}: onRequest must name a request, not an empty list.`);
  const numbers = new Set(listed.map((number) => requestNumber(where, "onRequest", number)));
  return (request) => numbers.has(request);
}

function requestNumber(where: string, key: string, value: unknown): number {
  if (isWhole(value, 1)) return value;
  const expected = "a whole number from 1, the first request";
  throw new FaultPlanError(`${where}: ${key} must be ${expected}, not ${describeValue(value)}.`);
}
