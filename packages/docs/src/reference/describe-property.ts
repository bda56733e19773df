import { type Evidence, evidenceOf } from "./evidence.ts";
import { LIMITS, type OpenApiDocument, resolve, type SchemaObject, schemaName } from "./openapi-document.ts";
import type { Recordings, Sighting } from "./recordings.ts";
import { type TypePart, typeText } from "./type-text.ts";

export interface EnumValue {
  readonly id: string;
  readonly value: string;
  readonly meaning?: string | undefined;
  readonly shown: readonly Sighting[];
}

export interface PropertyModel {
  /** `Schema.property`: the anchor, and the subject in what recordings show. */
  readonly id: string;
  readonly name: string;
  readonly type: readonly TypePart[];
  readonly required: boolean;
  readonly nullable: boolean;
  readonly deprecated: boolean;
  readonly description: string;
  readonly evidence: Evidence;
  readonly values: readonly EnumValue[];
  readonly limits: readonly string[];
  readonly samples: readonly unknown[];
  readonly shown: readonly Sighting[];
  readonly missing: ReturnType<Recordings["missing"]>;
}

/** What a description is made from. */
export interface Sources {
  readonly document: OpenApiDocument;
  readonly recordings: Recordings;
  readonly samples: ReadonlyMap<string, readonly unknown[]>;
}

/** The properties of an object, and those of objects inside it that have no name of their own. */
export function describeProperties(
  owner: string,
  schema: SchemaObject,
  inherited: Evidence,
  sources: Sources,
): PropertyModel[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const id = `${owner}.${name}`;
    const model = describeProperty(id, property, inherited, sources);
    const inner = property.items ?? property;
    return [
      { ...model, required: schema.required?.includes(name) ?? false },
      ...describeProperties(id, inner, model.evidence, sources),
    ];
  });
}

function describeProperty(id: string, property: SchemaObject, inherited: Evidence, sources: Sources): PropertyModel {
  const { document, recordings, samples } = sources;
  const target = resolve(document, property);
  const owner = schemaName(property) ?? id;
  const items = target.items === undefined ? target : resolve(document, target.items);
  const itemsOwner = target.items === undefined ? owner : (schemaName(target.items) ?? id);
  return {
    id,
    name: id.slice(id.indexOf(".") + 1),
    type: typeText(property),
    required: false,
    nullable: isNullable(target),
    deprecated: property.deprecated ?? false,
    description: target.description ?? "",
    evidence: evidenceOf(property, inherited),
    values: enumValues(itemsOwner, items, recordings),
    limits: schemaName(property) === undefined ? limitsOf(property) : [],
    samples: items.enum === undefined ? (target.examples ?? samples.get(id) ?? []) : [],
    shown: recordings.of(id),
    missing: recordings.missing(id),
  };
}

function isNullable({ type, oneOf, anyOf }: SchemaObject): boolean {
  const alternatives = oneOf ?? anyOf ?? [];
  return (Array.isArray(type) ? type.includes("null") : type === "null") || alternatives.some(isNullable);
}

/** The values of an enum, with what recordings show of each. */
export function enumValues(owner: string, schema: SchemaObject, { of }: Recordings): EnumValue[] {
  const shown = of(owner);
  return (schema.enum ?? []).map((value) => ({
    id: `${owner}.${String(value)}`,
    value: JSON.stringify(value),
    meaning: schema["x-enumDescriptions"]?.[String(value)],
    shown: shown.filter(({ what }) => what.startsWith(`'${String(value)}'`)),
  }));
}

/** What else narrows a value, as it is written. */
export function limitsOf(schema: SchemaObject): string[] {
  return LIMITS.filter((key) => schema[key] !== undefined).map((key) => `${key}: ${JSON.stringify(schema[key])}`);
}
