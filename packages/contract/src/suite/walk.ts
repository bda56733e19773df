import { type Json, pointer, valueAt } from "../document.ts";

/** A schema of the document and its place there, such as `#/components/schemas/RecordsPage/properties/count`. */
export interface PlacedSchema {
  readonly schema: Json;
  readonly place: string;
}

/** A value inside a body, and every plain schema that speaks about it: none where the spec says nothing. */
export interface Described {
  /** Keys from the root of the walk to the value. */
  readonly at: readonly (string | number)[];
  readonly value: Json;
  /** References followed, `allOf` taken apart, the branch of a union chosen by its constants. */
  readonly schemas: readonly PlacedSchema[];
}

/**
 * Every value of a body with what the document says about it, the body itself first.
 *
 * @param place - Where the schema of the body stands in the document, such as `#/components/schemas/RecordsPage`.
 */
export function* walk(document: Json, place: string, body: Json): Generator<Described> {
  yield* visit(document, [{ schema: at(document, place), place }], body, []);
}

function* visit(
  document: Json,
  roots: readonly PlacedSchema[],
  value: Json,
  keys: readonly (string | number)[],
): Generator<Described> {
  const schemas = roots.flatMap((root) => plainSchemas(document, root, value));
  yield { at: keys, value, schemas };
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    yield* visit(document, memberSchemas(schemas, value, key), member, [...keys, step]);
  }
}

/** The plain schemas that speak about a value. */
function plainSchemas(document: Json, { schema, place }: PlacedSchema, value: Json): PlacedSchema[] {
  if (typeof schema !== "object" || schema === null) return [];
  const inner = (key: string, index: number): PlacedSchema => ({
    schema: schema[key][index],
    place: `${place}${pointer(key, index)}`,
  });
  const referred =
    typeof schema.$ref === "string"
      ? plainSchemas(document, { schema: at(document, schema.$ref), place: schema.$ref }, value)
      : [];
  const members = (schema.allOf ?? []).flatMap((_: Json, index: number) =>
    plainSchemas(document, inner("allOf", index), value),
  );
  const unions = ["oneOf", "anyOf"].flatMap((key) => {
    const branches = (schema[key] ?? []).map((_: Json, index: number) =>
      plainSchemas(document, inner(key, index), value),
    );
    return branches.find((parts: PlacedSchema[]) => parts.every((part) => canBe(part.schema, value))) ?? [];
  });
  return [{ schema, place }, ...referred, ...members, ...unions];
}

/** Whether the type and the constants of a schema leave room for a value; tells the branches of a union apart. */
function canBe(schema: Json, value: Json): boolean {
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isOfType(type, value))) return false;
  return Object.entries<Json>(schema.properties ?? {}).every(
    ([key, property]) => property.const === undefined || property.const === value?.[key],
  );
}

/** Whether a JSON value is of a type of JSON Schema. */
export function isOfType(type: string, value: Json): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

function memberSchemas(schemas: readonly PlacedSchema[], value: Json, key: string): PlacedSchema[] {
  return schemas.flatMap(({ schema, place }) => {
    if (Array.isArray(value)) {
      return schema.items === undefined ? [] : [{ schema: schema.items, place: `${place}/items` }];
    }
    const property = Object.hasOwn(schema.properties ?? {}, key) ? schema.properties[key] : undefined;
    return property === undefined ? [] : [{ schema: property, place: `${place}${pointer("properties", key)}` }];
  });
}

const remembered = new WeakMap<object, Map<string, Json>>();

/** What stands at a place. The same few places are asked for again at every value. */
function at(document: Json, place: string): Json {
  const places = remembered.get(document) ?? new Map<string, Json>();
  remembered.set(document, places);
  if (!places.has(place)) places.set(place, valueAt(document, place));
  return places.get(place);
}
