import { type Json, pointer, resolve } from "../document.ts";
import type { PlacedSchema } from "../suite/walk.ts";

/** Every plain schema that `walk` can come to from the schema of a body. */
export function reachableSchemas(document: Json, place: string): PlacedSchema[] {
  const found = new Map<string, PlacedSchema>();
  const visit = (schema: Json, place: string): void => {
    if (typeof schema !== "object" || schema === null || found.has(place)) return;
    found.set(place, { schema, place });
    if (typeof schema.$ref === "string") visit(resolve(document, schema), schema.$ref);
    for (const key of ["allOf", "oneOf", "anyOf"]) {
      for (const [index, part] of (schema[key] ?? []).entries()) visit(part, `${place}${pointer(key, index)}`);
    }
    for (const [key, property] of Object.entries(schema.properties ?? {})) {
      visit(property, `${place}${pointer("properties", key)}`);
    }
    visit(schema.items, `${place}/items`);
  };
  visit(resolve(document, { $ref: place }), place);
  return [...found.values()];
}
