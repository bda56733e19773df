/** Validators of the envelope of each answer, and of the keys that what it lists must have. */
export * from "./generated/shape.ts";
