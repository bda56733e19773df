import { type Type, type } from "arktype";
import { foldSchema, type Property } from "../schema/fold-schema.ts";
import type { Schema } from "../schema/schema.ts";
import type { Check } from "./check.ts";

/** ArkType, which finds the discriminators of unions by itself. `@ark/json-schema` knows no `$ref`. */
export function arktypeCheck(schema: Schema): Check {
  const noArray = type("object").narrow((value) => !Array.isArray(value));
  const page = foldSchema<Type>(schema, {
    string: type.string,
    number: type.number,
    boolean: type.boolean,
    anyObject: noArray,
    literal: (value) => type.unit(value),
    nullable: (inner) => inner.or(type.null),
    array: (items) => items.array(),
    object: (properties) => {
      const object = type(Object.fromEntries(properties.map(entry)));
      return properties.some(({ required }) => required) ? object : object.and(noArray);
    },
    union: (_tag, branches) => type.or(...branches),
  });
  return (value) => page.allows(value);
}

function entry({ name, value, required }: Property<Type>): [string, Type] {
  return [required ? name : `${name}?`, value];
}
