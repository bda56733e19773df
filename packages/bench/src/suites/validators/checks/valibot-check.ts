import * as v from "valibot";
import { foldSchema, type Property } from "../schema/fold-schema.ts";
import type { Schema } from "../schema/schema.ts";
import type { Check } from "./check.ts";

/** Valibot with variants. Its plain objects let unknown properties pass, and leave them out of the copy. */
export function valibotCheck(schema: Schema): Check {
  const page = foldSchema<v.GenericSchema>(schema, {
    string: v.string(),
    number: v.number(),
    boolean: v.boolean(),
    anyObject: noArray(v.looseObject({})),
    literal: (value) => v.literal(value),
    nullable: (inner) => v.nullable(inner),
    array: (items) => v.array(items),
    object,
    union: (tag, branches) => v.variant(tag, branches as unknown as [v.ObjectSchema<v.ObjectEntries, undefined>]),
  });
  return (value) => v.is(page, value);
}

function object(properties: readonly Property<v.GenericSchema>[]): v.GenericSchema {
  const entries = properties.map(({ name, value, required }) => [name, required ? value : v.exactOptional(value)]);
  const whole = v.object(Object.fromEntries(entries));
  return properties.some(({ required }) => required) ? whole : noArray(whole);
}

/** An array is an object to Valibot. Where a key is required, that comes out anyway. Asked first: the copy is no array. */
function noArray(inner: v.GenericSchema): v.GenericSchema {
  const isNoArray = v.check((value) => !Array.isArray(value));
  return v.pipe(v.unknown(), isNoArray, inner);
}
