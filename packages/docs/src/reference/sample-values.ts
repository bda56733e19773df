import { operationsOf } from "@cargo-records/spec/client-name";
import { type BodyObject, type OpenApiDocument, resolve, type SchemaObject, schemaName } from "./openapi-document.ts";

const MOST_SAMPLES = 3;
const LONGEST_SAMPLE = 72;

/** Values that the examples of the contract give each property, by `Schema.property`. A few, each once. */
export function sampleValues(document: OpenApiDocument): ReadonlyMap<string, readonly unknown[]> {
  const found = new Map<string, unknown[]>();
  for (const { operation } of operationsOf(document)) {
    const bodies: BodyObject[] = [operation.requestBody, ...Object.values(operation.responses)].filter(Boolean);
    for (const { schema, examples } of bodies.flatMap((body) => Object.values(resolve(document, body).content ?? {}))) {
      if (schema === undefined) continue;
      for (const example of Object.values(examples ?? {})) {
        collect(document, schema, resolve(document, example).value, "", found);
      }
    }
  }
  return found;
}

type Found = Map<string, unknown[]>;

function collect(document: OpenApiDocument, schema: SchemaObject, value: unknown, owner: string, found: Found): void {
  const name = schemaName(schema);
  if (name !== undefined) collect(document, document.components.schemas[name] ?? {}, value, name, found);
  else if (Array.isArray(value)) for (const item of value) collect(document, schema.items ?? {}, item, owner, found);
  else if (typeof value !== "object" || value === null) keep(owner, value, found);
  else collectObject(document, schema, value as Readonly<Record<string, unknown>>, owner, found);
}

function collectObject(
  document: OpenApiDocument,
  schema: SchemaObject,
  value: Readonly<Record<string, unknown>>,
  owner: string,
  found: Found,
): void {
  for (const part of schema.allOf ?? []) collect(document, part, value, owner, found);
  const chosen = variant(schema, value);
  if (chosen !== undefined) collect(document, { $ref: chosen }, value, owner, found);
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    if (key in value) collect(document, property, value[key], `${owner}.${key}`, found);
  }
}

function variant({ discriminator }: SchemaObject, value: Readonly<Record<string, unknown>>): string | undefined {
  return discriminator?.mapping?.[String(value[discriminator.propertyName])];
}

function keep(owner: string, value: unknown, found: Found): void {
  const values = found.get(owner) ?? [];
  if (value === null || value === undefined || values.includes(value) || values.length === MOST_SAMPLES) return;
  if (JSON.stringify(value).length > LONGEST_SAMPLE) return;
  found.set(owner, [...values, value]);
}
