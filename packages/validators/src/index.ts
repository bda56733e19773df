/** A validator for each schema of the API, of everything that the generated types say. */
export * from "./generated/full.ts";
export type { Issue, Path } from "./issue.ts";
export type { ValidationResult, Validator } from "./validator.ts";
