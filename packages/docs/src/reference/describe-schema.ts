import { type Evidence, evidenceOf } from "./evidence.ts";
import {
  type Invariant,
  LIMITS,
  type OpenApiDocument,
  resolve,
  type SchemaObject,
  schemaName,
} from "./openapi-document.ts";
import type { Recordings, Sighting } from "./recordings.ts";
import { type TypePart, typeText } from "./type-text.ts";

export interface EnumValue {
  readonly id: string;
  readonly value: string;
  readonly meaning?: string | undefined;
  readonly shown: readonly Sighting[];
}

export interface Statement {
  readonly id: string;
  readonly description: string;
  readonly evidence: Evidence;
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

export interface SchemaModel {
  readonly name: string;
  readonly description: string;
  readonly evidence: Evidence;
  readonly type: readonly TypePart[];
  /** Schemas whose properties it has as well. */
  readonly bases: readonly string[];
  /** What it is one of, with the value of the key that tells them apart. */
  readonly variants: readonly { readonly schema: string; readonly value?: string | undefined }[];
  readonly discriminator?: string | undefined;
  /** Whether keys that are not described may be there. */
  readonly open: boolean;
  readonly properties: readonly PropertyModel[];
  readonly values: readonly EnumValue[];
  readonly limits: readonly string[];
  readonly invariants: readonly Statement[];
}

export interface Sources {
  readonly document: OpenApiDocument;
  readonly recordings: Recordings;
  readonly samples: ReadonlyMap<string, readonly unknown[]>;
}

/** Everything that the contract says about a named schema. */
export function describeSchema(name: string, sources: Sources): SchemaModel {
  const schema = sources.document.components.schemas[name];
  if (schema === undefined) throw new Error(`The spec has no schema \`${name}\`.`);
  const evidence = evidenceOf(schema);
  const parts = [schema, ...(schema.allOf ?? []).filter((part) => part.$ref === undefined)];
  return {
    name,
    description: schema.description ?? "",
    evidence,
    type: typeText(schema.allOf === undefined ? schema : { type: "object" }),
    bases: (schema.allOf ?? []).flatMap((part) => schemaName(part) ?? []),
    variants: variantsOf(schema),
    discriminator: schema.discriminator?.propertyName,
    open: parts.every((part) => part.additionalProperties !== false),
    properties: parts.flatMap((part) => describeProperties(name, part, evidence, sources)),
    values: enumValues(name, schema, sources.recordings),
    limits: limitsOf(schema),
    invariants: statements(schema["x-invariants"]),
  };
}

/** The properties of an object, and those of objects inside it that have no name of their own. */
function describeProperties(
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

function enumValues(owner: string, schema: SchemaObject, { of }: Recordings): EnumValue[] {
  const shown = of(owner);
  return (schema.enum ?? []).map((value) => ({
    id: `${owner}.${String(value)}`,
    value: JSON.stringify(value),
    meaning: schema["x-enumDescriptions"]?.[String(value)],
    shown: shown.filter(({ what }) => what.startsWith(`'${String(value)}'`)),
  }));
}

function limitsOf(schema: SchemaObject): string[] {
  return LIMITS.filter((key) => schema[key] !== undefined).map((key) => `${key}: ${JSON.stringify(schema[key])}`);
}

function variantsOf({ oneOf, discriminator }: SchemaObject): SchemaModel["variants"] {
  const values = Object.entries(discriminator?.mapping ?? {});
  return (oneOf ?? []).flatMap((alternative) => {
    const schema = schemaName(alternative);
    if (schema === undefined) return [];
    return [{ schema, value: values.find(([, target]) => target === alternative.$ref)?.[0] }];
  });
}

export function statements(invariants: readonly Invariant[] = []): Statement[] {
  return invariants.map((invariant) => ({
    id: invariant.id,
    description: invariant.description,
    evidence: evidenceOf(invariant),
  }));
}
