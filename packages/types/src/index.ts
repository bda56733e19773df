/** A type for every schema of the API, under its own name. */
export type * from "./generated/names.ts";
/** Everything the spec says, as openapi-typescript writes it: for typed clients such as openapi-fetch. */
export type * from "./generated/openapi.ts";
