import { SpecError } from "@cargo-records/codegen/src/spec-error.ts";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import type { Json } from "../document.ts";
import { anySchema } from "./any-schema.ts";
import { anyValue } from "./any-value.ts";
import { compileSchema, type Faults } from "./compile-schema.ts";

/** How many values were judged, how many of them were valid, and how many schemas the generator refused. */
export interface SchemaComparison {
  readonly values: number;
  readonly valid: number;
  readonly refused: number;
}

/**
 * Holds the generated checks of random schemas against Ajv, with random values.
 *
 * @throws with schema and value, shrunk, and the seed, when they disagree, or when a fault is found without being told.
 */
export function compareSchemas({
  schemas,
  seed,
}: {
  readonly schemas: number;
  readonly seed: number;
}): SchemaComparison {
  const counts = { values: 0, valid: 0, refused: 0 };
  const agree = (schema: Json, values: readonly Json[]): void => {
    const check = compiled(schema);
    if (check === undefined) {
      counts.refused += 1;
      return;
    }
    const validate = new Ajv2020({ strict: false, ownProperties: true }).compile(schema);
    for (const value of values) {
      const faults: Faults = { issues: [], path: [] };
      check(value, faults);
      const isValid = validate(value) === true;
      if (check(value) !== isValid || (faults.issues.length === 0) !== isValid) {
        throw new Error(`Ajv says ${isValid} of ${JSON.stringify(value)} under ${JSON.stringify(schema)}.`);
      }
      counts.values += 1;
      if (isValid) counts.valid += 1;
    }
  };
  fc.assert(fc.property(anySchema, fc.array(anyValue, { minLength: 5, maxLength: 20 }), agree), {
    numRuns: schemas,
    seed,
  });
  return counts;
}

/** The check of a schema, unless the generator refuses the schema. */
function compiled(schema: Json): ReturnType<typeof compileSchema> | undefined {
  try {
    return compileSchema(schema);
  } catch (error) {
    if (error instanceof SpecError) return undefined;
    throw error;
  }
}
