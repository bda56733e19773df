import { z } from "zod";
import { foldSchema } from "../schema/fold-schema.ts";
import type { Schema } from "../schema/schema.ts";
import type { Check } from "./check.ts";

/**
 * Zod with discriminated unions, which `z.fromJSONSchema` does not make of a discriminator. Its plain objects let unknown
 * properties pass by leaving them out of the copy; loose objects would keep them and take three times as long.
 */
export function zodCheck(schema: Schema): Check {
  const page = foldSchema<z.ZodType>(schema, {
    string: z.string(),
    number: z.number(),
    boolean: z.boolean(),
    anyObject: z.looseObject({}),
    literal: (value) => z.literal(value),
    nullable: (inner) => inner.nullable(),
    array: (items) => z.array(items),
    object: (properties) => {
      const entries = properties.map(({ name, value, required }) => [name, required ? value : value.optional()]);
      return z.object(Object.fromEntries(entries));
    },
    union: (tag, branches) => z.discriminatedUnion(tag, branches as unknown as [z.ZodObject, ...z.ZodObject[]]),
  });
  return (value) => page.safeParse(value).success;
}
