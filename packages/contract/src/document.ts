// biome-ignore lint/suspicious/noExplicitAny: an OpenAPI document is open-ended JSON; its shape is checked by the linters.
export type Json = any;

/** The object that a possibly referring object stands for. */
export function resolve(document: Json, object: Json): Json {
  return typeof object?.$ref === "string" ? resolve(document, valueAt(document, object.$ref)) : object;
}

/** What stands at a place of the document, such as `#/components/schemas/RecordsPage`: a reference stays one. */
export function valueAt(document: Json, place: string): Json {
  return keysOf(place.slice(1)).reduce((at: Json, segment: string) => at?.[segment], document);
}

/** The place of the component that the schema at a place refers to; its own where it refers to none. */
export function componentAt(document: Json, place: string): string {
  return valueAt(document, place)?.$ref ?? place;
}

/** A JSON pointer to what stands at the given keys. */
export function pointer(...keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The keys that a JSON pointer consists of. */
export function keysOf(text: string): string[] {
  return text
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

export function isObject(value: unknown): value is Record<string, Json> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
