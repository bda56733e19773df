import { type TSchema, Type } from "@sinclair/typebox";
import { TypeCompiler } from "@sinclair/typebox/compiler";
import { foldSchema } from "../schema/fold-schema.ts";
import type { Schema } from "../schema/schema.ts";
import type { Check } from "./check.ts";

/** TypeBox before 1.0, which lives on under its old name. It writes everything into one function. */
export function sinclairTypeboxCheck(schema: Schema): Check {
  const page = foldSchema<TSchema>(schema, {
    string: Type.String(),
    number: Type.Number(),
    boolean: Type.Boolean(),
    anyObject: Type.Object({}),
    literal: (value) => Type.Literal(value),
    nullable: (inner) => Type.Union([inner, Type.Null()]),
    array: (items) => Type.Array(items),
    object: (properties) => {
      const entries = properties.map(({ name, value, required }) => [name, required ? value : Type.Optional(value)]);
      return Type.Object(Object.fromEntries(entries));
    },
    union: (_tag, branches) => Type.Union([...branches]),
  });
  const check = TypeCompiler.Compile(page);
  return (value) => check.Check(value);
}
