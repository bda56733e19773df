import { type Document, isObject, type Json, mapSubschemas, mapValues, resolve } from "./openapi.ts";

/**
 * The closed twin of a document: every object is closed where it is used, so that a property the spec does not know is a
 * finding. Used to see drift, never to refuse an answer. Objects that the spec leaves open on purpose
 * (`additionalProperties`) stay open.
 *
 * An object is closed at its place of use (`$ref` beside `unevaluatedProperties: false`), because a schema that takes part
 * in `allOf` must not refuse the properties of the other parts.
 */
export function strictTwinOf(document: Document): Document {
  const use = (schema: Json): Json => {
    const inner = mapSubschemas(schema, use);
    const whole = { ...inner, ...parts(schema) };
    return describesObject(document, schema) ? { ...whole, unevaluatedProperties: false } : whole;
  };
  /** The members of a composition: their own properties are uses, they themselves are not. */
  const member = (schema: Json): Json => ({ ...mapSubschemas(schema, use), ...parts(schema) });
  const parts = (schema: Json): Json =>
    Object.fromEntries(
      ["allOf", "anyOf", "oneOf"].filter((key) => schema[key]).map((key) => [key, schema[key].map(member)]),
    );
  const closeContents = (part: Json): Json => mapContents(part, use);
  return {
    ...document,
    paths: closeContents(document.paths) as Record<string, Json>,
    components: {
      ...mapValues(document.components, closeContents),
      schemas: mapValues(document.components.schemas, member),
    },
  };
}

/** Whether a schema speaks about objects, so that its place of use is closed. */
export function describesObject(document: Document, schema: Json): boolean {
  const target = resolve(document, schema);
  if (target.type !== undefined) return [target.type].flat().includes("object");
  return ["properties", "allOf", "anyOf", "oneOf"].some((key) => target[key] !== undefined);
}

/** Changes the schema of every media type below a part of the document. */
function mapContents(part: Json, change: (schema: Json) => Json): Json {
  if (Array.isArray(part)) return part.map((item) => mapContents(item, change));
  if (!isObject(part)) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      key === "content"
        ? mapValues(value, (media) => (media.schema ? { ...media, schema: change(media.schema) } : media))
        : mapContents(value, change),
    ]),
  );
}
