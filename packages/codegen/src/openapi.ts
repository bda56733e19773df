/** A JSON value of an OpenAPI document, walked by key. */
// biome-ignore lint/suspicious/noExplicitAny: an OpenAPI document is open-ended JSON; its shape is checked by the linters.
export type Json = any;

/** A bundled OpenAPI document: every `$ref` is local. */
export interface Document {
  readonly openapi: string;
  readonly servers?: readonly Json[];
  readonly paths: Record<string, Json>;
  readonly components: { readonly schemas: Record<string, Json> } & Record<string, Json>;
}

/** Keywords whose value is one schema. */
const SCHEMA_KEYWORDS = ["items", "additionalProperties", "unevaluatedProperties", "not", "if", "then", "else"];
/** Keywords whose value is a list of schemas. */
const SCHEMA_LIST_KEYWORDS = ["oneOf", "anyOf", "allOf", "prefixItems"];
/** Keywords whose value maps names to schemas. */
const SCHEMA_MAP_KEYWORDS = ["properties", "patternProperties", "$defs"];

const SCHEMA_REF = "#/components/schemas/";

/** The name of the component schema that a `$ref` points to; `undefined` for any other schema. */
export function refName(schema: Json): string | undefined {
  const ref: unknown = schema?.$ref;
  return typeof ref === "string" && ref.startsWith(SCHEMA_REF) ? ref.slice(SCHEMA_REF.length) : undefined;
}

/** A copy of a schema with each of its direct subschemas replaced by `change(subschema)`. */
export function mapSubschemas(schema: Json, change: (subschema: Json) => Json): Json {
  const copy = { ...schema };
  for (const key of SCHEMA_KEYWORDS) if (isObject(copy[key])) copy[key] = change(copy[key]);
  for (const key of SCHEMA_LIST_KEYWORDS) if (Array.isArray(copy[key])) copy[key] = copy[key].map(change);
  for (const key of SCHEMA_MAP_KEYWORDS) if (isObject(copy[key])) copy[key] = mapValues(copy[key], change);
  return copy;
}

/** The names of the component schemas that can be reached from the given schemas, those named directly included. */
export function reachableSchemas(document: Document, roots: readonly Json[]): Set<string> {
  const found = new Set<string>();
  const visit = (schema: Json): Json => {
    const name = refName(schema);
    if (name !== undefined && !found.has(name)) {
      found.add(name);
      visit(document.components.schemas[name]);
    }
    return mapSubschemas(schema, visit);
  };
  for (const root of roots) visit(root);
  return found;
}

/** The object that a possibly referring object stands for, for example a response under `components/responses`. */
export function resolve(document: Document, object: Json): Json {
  return typeof object?.$ref === "string" ? resolve(document, valueAt(document, object.$ref)) : object;
}

/** What stands at the place that a `$ref` names: a reference stays one. */
export function valueAt(document: Document, ref: string): Json {
  const segments = ref.slice(2).split("/");
  return segments.reduce<Json>((at, segment) => at?.[unescapePointer(segment)], document);
}

export function isObject(value: unknown): value is Record<string, Json> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function mapValues(map: Record<string, Json>, change: (value: Json) => Json): Record<string, Json> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}

function unescapePointer(segment: string): string {
  return decodeURIComponent(segment).replaceAll("~1", "/").replaceAll("~0", "~");
}
