import type { Faults } from "./faults.ts";
import type { Issue } from "./issue.ts";

/** What a validator answers: the value, typed, or the faults in it. */
export type ValidationResult<Value> =
  | { readonly value: Value; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] };

/** A function that validates, and at the same time a schema of [Standard Schema v1](https://standardschema.dev). */
export interface Validator<Value> {
  /** Validates without changing anything: a valid value is handed back as it is, unknown properties included. */
  (value: unknown): ValidationResult<Value>;
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "cargo-records";
    readonly validate: (value: unknown) => ValidationResult<Value>;
    readonly types?: { readonly input: Value; readonly output: Value } | undefined;
  };
}

/** Makes a validator of a check, which is run a second time only to say what is wrong. */
export function validator<Value>(check: (value: unknown, faults?: Faults) => boolean): Validator<Value> {
  const validate = (value: unknown): ValidationResult<Value> => {
    if (check(value)) return { value: value as Value };
    const issues: Issue[] = [];
    check(value, { issues, path: [] });
    return { issues };
  };
  return Object.assign(validate, { "~standard": { version: 1, vendor: "cargo-records", validate } } as const);
}
