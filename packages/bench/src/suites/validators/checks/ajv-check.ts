import Ajv from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import type { Schema } from "../schema/schema.ts";
import type { Check } from "./check.ts";
import { importText } from "./import-text.ts";

/** Ajv's standalone code, as a build would write it. `discriminator` makes it look at the one branch that can fit. */
export async function ajvCheck(schema: Schema): Promise<Check> {
  const ajv = new Ajv.default({ code: { source: true, esm: true }, discriminator: true, allowUnionTypes: true });
  const text = standalone.default(ajv, ajv.compile(schema));
  return (await importText(text))["default"] as Check;
}
