import { type Document, isObject, type Json, resolve } from "../openapi.ts";
import { SpecError } from "../spec-error.ts";
import { checkKeywords } from "./keywords.ts";

/** What a schema asks of a value, with references followed and `allOf` merged into one. */
export interface View {
  /** The allowed JSON types; `undefined` for any. */
  readonly types: readonly string[] | undefined;
  /** The only allowed values, from `const` and `enum`. */
  readonly values: readonly Json[] | undefined;
  /** Further assertions about texts, numbers, lengths: keyword and argument, all of which hold. */
  readonly assertions: readonly (readonly [keyword: string, argument: Json])[];
  /** The schemas of each named property, all of which hold. */
  readonly properties: ReadonlyMap<string, readonly Json[]>;
  readonly required: ReadonlySet<string>;
  /** What properties beside these names must be: a schema, or `false` for "there are none". */
  readonly rest: readonly { readonly beside: ReadonlySet<string>; readonly schema: Json }[];
  /** The schemas of the items of an array, all of which hold. */
  readonly items: readonly Json[];
  readonly unions: readonly Union[];
  /** Whether `unevaluatedProperties: false` closes the object over everything merged here and in its unions. */
  readonly closed: boolean;
}

export interface Union {
  readonly keyword: "oneOf" | "anyOf";
  readonly branches: readonly Json[];
}

const ASSERTIONS = [
  ...["minLength", "maxLength", "pattern", "format"],
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["minItems", "maxItems", "minProperties", "maxProperties"],
];

/** @throws {SpecError} when the schema has a keyword that validators do not know. */
export function viewOf(document: Document, schema: Json): View {
  const parts = [...partsOf(document, schema, [])];
  const properties = new Map<string, Json[]>();
  for (const part of parts) {
    for (const [name, property] of Object.entries<Json>(part.properties ?? {})) {
      properties.set(name, [...(properties.get(name) ?? []), property]);
    }
  }
  const rest = parts
    .filter(({ additionalProperties: open }) => open === false || isObject(open))
    .map((part) => ({ beside: new Set(Object.keys(part.properties ?? {})), schema: part.additionalProperties }));
  return {
    types: parts.reduce<readonly string[] | undefined>((types, part) => narrow(types, typesOf(part)), undefined),
    values: parts.reduce<readonly Json[] | undefined>((values, part) => narrow(values, valuesOf(part)), undefined),
    assertions: parts.flatMap((part) =>
      ASSERTIONS.filter((keyword) => part[keyword] !== undefined).map((keyword) => [keyword, part[keyword]] as const),
    ),
    properties,
    required: new Set(parts.flatMap((part) => part.required ?? [])),
    rest,
    items: parts.flatMap((part) => (isObject(part.items) ? [part.items] : [])),
    unions: parts.flatMap((part) =>
      (["oneOf", "anyOf"] as const).flatMap((keyword) => (part[keyword] ? [{ keyword, branches: part[keyword] }] : [])),
    ),
    closed: parts.some((part) => part.unevaluatedProperties === false) && !parts.some(leavesOpen),
  };
}

function leavesOpen({ additionalProperties: open, unevaluatedProperties }: Json): boolean {
  return open === true || isObject(open) || unevaluatedProperties === true;
}

/** The schema itself and all that it refers to or merges. */
function* partsOf(document: Document, schema: Json, seen: readonly Json[]): Generator<Json> {
  if (schema === true || (isObject(schema) && Object.keys(schema).length === 0)) return;
  if (!isObject(schema)) throw new SpecError(`A schema must be an object, but one is ${JSON.stringify(schema)}.`);
  if (seen.includes(schema)) throw new SpecError(`A schema is part of itself: ${JSON.stringify(schema)}.`);
  checkKeywords(schema);
  yield schema;
  if (schema["$ref"] !== undefined) {
    yield* partsOf(document, resolve(document, { $ref: schema["$ref"] }), [...seen, schema]);
  }
  for (const member of schema["allOf"] ?? []) yield* partsOf(document, member, [...seen, schema]);
}

function typesOf({ type }: Json): string[] | undefined {
  return type === undefined ? undefined : [type].flat();
}

function valuesOf(schema: Json): Json[] | undefined {
  return "const" in schema ? [schema.const] : schema.enum;
}

/** What both lists allow. A number may also be an integer. */
function narrow<Item>(
  one: readonly Item[] | undefined,
  other: readonly Item[] | undefined,
): readonly Item[] | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const allows = (list: readonly Json[], item: Json): boolean =>
    list.includes(item) || (item === "integer" && list.includes("number"));
  return [...new Set([...one.filter((item) => allows(other, item)), ...other.filter((item) => allows(one, item))])];
}
