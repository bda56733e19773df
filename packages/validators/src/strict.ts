/** Validators of the closed twin of the spec: for finding where an API departs from it, not for reading its answers. */
export * from "./generated/strict.ts";
