import { LEVELS, type Level, specAt } from "@cargo-records/codegen/src/validators/levels.ts";
import * as full from "@cargo-records/validators";
import * as shape from "@cargo-records/validators/shape";
import * as strict from "@cargo-records/validators/strict";
import fc from "fast-check";
import { spec } from "../contract-spec.ts";
import type { Json } from "../document.ts";
import type { Validators } from "../suite/contract.ts";
import { mutatedValues } from "./mutated-values.ts";
import { referenceEngine } from "./reference-engine.ts";
import { validValues } from "./valid-values.ts";

const VALIDATORS: Readonly<Record<Level, Validators>> = {
  full: { ...full },
  shape: { ...shape },
  strict: { ...strict },
};

/** How many values were judged, and how many of them both found valid. */
export interface Comparison {
  readonly cases: number;
  readonly valid: number;
}

/**
 * Holds every validator against Ajv on the same schema, with values that are valid or were made wrong.
 *
 * @throws with the value, shrunk, and the seed, when they disagree, or when a refusal names no fault.
 */
export function compareValidators({ cases, seed }: { readonly cases: number; readonly seed: number }): Comparison {
  const pairs = LEVELS.flatMap((level) => {
    const leveled = specAt(level, spec);
    const reference = referenceEngine(leveled);
    return Object.keys(leveled.roots).map((name) => ({ level, leveled, name, reference: reference[name] }));
  });
  let valid = 0;
  const numRuns = Math.ceil(cases / pairs.length);
  for (const { level, leveled, name, reference } of pairs) {
    const validate = VALIDATORS[level][`validate${name}`];
    const values = mutatedValues(validValues(leveled.document, leveled.roots[name]));
    const agree = (value: Json): boolean => {
      const { issues } = validate?.(value) ?? {};
      const isValid = reference?.(value) === true;
      if (isValid) valid += 1;
      return isValid ? issues === undefined : (issues?.length ?? 0) > 0;
    };
    fc.assert(fc.property(values, agree), { numRuns, seed });
  }
  return { cases: numRuns * pairs.length, valid };
}
