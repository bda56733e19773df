import { flatSchema } from "./flat-schema.ts";
import type { Schema } from "./schema.ts";

/**
 * What a tolerant reader checks of a component schema: types, required keys, nulls, and unions by their discriminator. An
 * enum is any text of its type, because new values must not break a reader; formats are not checked; unknown properties pass.
 */
export function readerSchema(document: object, name: string): Schema {
  return tolerant(flatSchema(document, name));
}

function tolerant({ enum: _enum, format: _format, ...schema }: Schema): Schema {
  return {
    ...schema,
    ...(schema.items && { items: tolerant(schema.items) }),
    ...(schema.oneOf && { oneOf: schema.oneOf.map(tolerant) }),
    ...(schema.properties && { properties: mapValues(schema.properties, tolerant) }),
    ...(schema.$defs && { $defs: mapValues(schema.$defs, tolerant) }),
  };
}

function mapValues(map: Readonly<Record<string, Schema>>, change: (schema: Schema) => Schema): Record<string, Schema> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
