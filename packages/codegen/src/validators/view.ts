import { type Document, isObject, type Json, valueAt } from "../openapi.ts";
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
  refuseClosedMember(parts);
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
    types: parts.map(typesOf).reduce(commonTypes, undefined),
    values: parts.flatMap(valueListsOf).reduce(commonValues, undefined),
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

/** A closed part of a composition refuses what the other parts know, which a merged view cannot tell. */
function refuseClosedMember(parts: readonly Json[]): void {
  const closing = parts.findIndex((part) => part.unevaluatedProperties === false);
  if (closing < 1) return;
  const { $ref, allOf } = parts[closing];
  // What comes after may be the parts of the closed one itself.
  const others = parts.slice(0, $ref || allOf ? closing : undefined).filter((_, index) => index !== closing);
  if (others.some(({ properties, oneOf, anyOf }) => properties ?? oneOf ?? anyOf)) {
    throw new SpecError(
      `"unevaluatedProperties" closes a part of a composition: ${JSON.stringify(parts[closing])}. Close the whole instead.`,
    );
  }
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
    yield* partsOf(document, valueAt(document, schema["$ref"]), [...seen, schema]);
  }
  for (const member of schema["allOf"] ?? []) yield* partsOf(document, member, [...seen, schema]);
}

type Types = readonly string[] | undefined;
type Values = readonly Json[] | undefined;

function typesOf({ type }: Json): Types {
  return type === undefined ? undefined : [type].flat();
}

/** What both lists allow. A number may also be an integer. */
function commonTypes(one: Types, other: Types): Types {
  if (one === undefined || other === undefined) return one ?? other;
  const allows = (list: readonly string[], type: string): boolean =>
    list.includes(type) || (type === "integer" && list.includes("number"));
  return [...new Set([...one.filter((type) => allows(other, type)), ...other.filter((type) => allows(one, type))])];
}

function valueListsOf(schema: Json): (readonly Json[])[] {
  return [...("const" in schema ? [[schema.const]] : []), ...("enum" in schema ? [schema.enum] : [])];
}

function commonValues(one: Values, other: readonly Json[]): Values {
  return one === undefined ? other : one.filter((value) => other.includes(value));
}
