import { stripTypeScriptTypes } from "node:module";
import { checkWriter } from "@cargo-records/codegen/src/validators/write-checks.ts";
import type { Json } from "../document.ts";

/** Where a generated check notes what is wrong. */
export interface Faults {
  readonly issues: readonly { readonly pointer: string; readonly message: string }[];
  readonly path: readonly (string | number)[];
}

// The hand-written part of the validators is no entry point of the package: only generated code imports it.
const BUILT = import.meta.resolve("@cargo-records/validators");
const [faults, members] = await Promise.all(
  ["./faults.js", "./members.js"].map((file) => import(new URL(file, BUILT).href)),
);
const RUNTIME = { ...faults, ...members };

/** The generated check of one schema. */
export function compileSchema(schema: Json): (value: Json, faults?: Faults) => boolean {
  const writer = checkWriter({ openapi: "3.1.0", paths: {}, components: { schemas: {} } });
  const name = writer.functionFor(schema, "Root");
  const code = stripTypeScriptTypes(writer.code());
  return new Function(...Object.keys(RUNTIME), `${code}\nreturn ${name};`)(...Object.values(RUNTIME));
}
