import type { FaultName } from "./fault-params.ts";
import { FAULTS } from "./faults.ts";

/** A parameter of a fault. */
export interface FaultParam {
  /** What stands in for it; undefined where the description says so. */
  default: unknown;
  /** What it says, as a sentence. */
  description: string;
  /** What a value must be, to complete "must be". */
  expected: string;
}

/** A fault, as documentation. */
export interface FaultDescription {
  name: FaultName;
  /** What happens, as a sentence. */
  description: string;
  params: Readonly<Record<string, FaultParam>>;
}

/** Every fault there is, with its parameters and their defaults. */
export const faultCatalogue: readonly FaultDescription[] = Object.entries(FAULTS).map(([name, fault]) => {
  const params = Object.entries(fault.params).map(([key, { default: standard, description, expected }]) => {
    return [key, { default: standard, description, expected }];
  });
  return { name: name as FaultName, description: fault.description, params: Object.fromEntries(params) };
});
