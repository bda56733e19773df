/** Where the description says something about a part of an answer: the keys that lead to it. */
export interface SpecPlace {
  /** The schema of the object that the part belongs to. */
  readonly owner: readonly string[];
  /** The name of the property. */
  readonly property: string;
  /** The schema of the property; undefined when it is not described. */
  readonly schema: readonly string[] | undefined;
}

type Json = Readonly<Record<string, unknown>>;
type Keys = readonly string[];

/** The last property on a path into a value, in the description. */
export function placeOf(
  document: unknown,
  name: string,
  path: readonly (string | number)[],
  value: unknown,
): SpecPlace | undefined {
  let schema: Keys | undefined = ["components", "schemas", name];
  let place: SpecPlace | undefined;
  let inner = value;
  for (const part of path) {
    if (schema === undefined) return undefined;
    const resolved: Keys = resolve(document, schema, inner);
    if (typeof part === "number") schema = [...resolved, "items"];
    else {
      const owners = ownersOf(document, resolved);
      const owner: Keys | undefined = owners.find((each) => Object.hasOwn(propertiesAt(document, each), part));
      schema = owner && [...owner, "properties", part];
      // What is new belongs to the schema itself, not to what it shares with others.
      place = { owner: owner ?? owners.at(-1) ?? resolved, property: part, schema };
    }
    inner = (Object(inner) as Record<string | number, unknown>)[part];
  }
  return place;
}

/** Whether the description allows by now what its closed twin, which this command was built with, did not. */
export function isAllowed(
  document: unknown,
  place: SpecPlace,
  { kind, value }: { kind: string; value: string },
): boolean {
  if (kind === "undocumented") return place.schema !== undefined;
  if (kind === "missing") return !(listAt(document, [...place.owner, "required"]) ?? []).includes(place.property);
  if (place.schema === undefined) return false;
  const schema = at(document, resolve(document, place.schema, undefined));
  if (kind === "null") return Array.isArray(schema["type"]) && schema["type"].includes("null");
  return kind === "new value" && Array.isArray(schema["enum"]) && schema["enum"].includes(value);
}

/** Follows references, and picks the variant that a value says it is. */
export function resolve(document: unknown, keys: Keys, value: unknown): Keys {
  const schema = at(document, keys);
  if (typeof schema["$ref"] === "string") return resolve(document, schema["$ref"].slice(2).split("/"), value);
  const { propertyName, mapping } = Object(schema["discriminator"]) as {
    propertyName?: string;
    mapping?: Record<string, string>;
  };
  const kind = propertyName === undefined ? undefined : (Object(value) as Json)[propertyName];
  const variant = typeof kind === "string" ? mapping?.[kind] : undefined;
  return variant === undefined ? keys : resolve(document, variant.slice(2).split("/"), value);
}

/** The schemas whose properties an object has: those of `allOf`, and its own. */
function ownersOf(document: unknown, keys: Keys): Keys[] {
  const { allOf } = at(document, keys);
  const parts = Array.isArray(allOf)
    ? allOf.map((_, index) => resolve(document, [...keys, "allOf", String(index)], undefined))
    : [];
  return [
    ...parts.flatMap((part) => ownersOf(document, part)),
    ...(parts.length > 0 && !at(document, keys)["properties"] ? [] : [keys]),
  ];
}

function propertiesAt(document: unknown, keys: Keys): Json {
  return Object(at(document, keys)["properties"]) as Json;
}

function listAt(document: unknown, keys: Keys): readonly unknown[] | undefined {
  const value = keys.reduce<unknown>((inner, key) => (Object(inner) as Json)[key], document);
  return Array.isArray(value) ? value : undefined;
}

function at(document: unknown, keys: Keys): Json {
  return Object(keys.reduce<unknown>((inner, key) => (Object(inner) as Json)[key], document)) as Json;
}
