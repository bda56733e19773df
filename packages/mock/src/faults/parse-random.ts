import { describeValue } from "./describe-value.ts";
import { FaultPlanError } from "./fault-plan-error.ts";
import { isObject } from "./is-object.ts";
import { isWhole } from "./param.ts";
import { type PlannedFault, parseFault } from "./parse-fault.ts";
import { randomOf } from "./random-of.ts";

const HIGHEST_SEED = 2 ** 32 - 1;

/** Checks an entry of faults at random, which has no key but `random`. */
export function parseRandom(
  where: string,
  random: unknown,
  rest: Record<string, unknown>,
): { faults: PlannedFault[]; due(request: number): number | undefined } {
  const fail = (problem: string): never => {
    throw new FaultPlanError(`${where}: ${problem}`);
  };
  const [beside] = Object.keys(rest);
  if (beside !== undefined) fail(`"${beside}" cannot stand beside random; give it to an entry of random.faults.`);
  if (!isObject(random)) return fail(`random must have seed, rate and faults, not be ${describeValue(random)}.`);
  const { seed, rate, faults, ...unknown } = random as Record<string, unknown>;
  const [extra] = Object.keys(unknown);
  if (extra !== undefined) fail(`random has no key "${extra}"; it has: seed, rate, faults.`);
  if (!isWhole(seed, 0) || seed > HIGHEST_SEED) {
    return fail(`random.seed must be a whole number from 0 to ${HIGHEST_SEED}, not ${describeValue(seed)}.`);
  }
  if (typeof rate !== "number" || !(rate >= 0 && rate <= 1)) {
    return fail(`random.rate must be a number from 0 to 1, not ${describeValue(rate)}.`);
  }
  if (!Array.isArray(faults) || faults.length === 0) {
    return fail(`random.faults must be a list of faults, not ${describeValue(faults)}.`);
  }
  const parsed = faults.map((fault: unknown) => parseFault(where, isObject(fault) ? { ...fault } : { fault }));
  const due = (request: number) => {
    if (randomOf(seed, request, 0) >= rate) return undefined;
    return Math.floor(randomOf(seed, request, 1) * parsed.length);
  };
  return { faults: parsed, due };
}
