import { type Json, resolve } from "../document.ts";

const KEY = "/schema";

/**
 * The place of a body's schema: that of the component it refers to, so that its points are named after the component.
 *
 * @param place - Where the schema stands under its media type; it ends in `/schema`.
 */
export function bodySchema(document: Json, place: string): string {
  const { schema } = resolve(document, { $ref: place.slice(0, -KEY.length) });
  return schema.$ref ?? place;
}
