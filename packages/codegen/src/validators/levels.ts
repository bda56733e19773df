import { openResponseEnums } from "../open-enums.ts";
import { type Document, type Json, mapSubschemas, mapValues, refName, resolve } from "../openapi.ts";
import { readOperations } from "../operations.ts";
import { describesObject, strictTwinOf } from "../strict.ts";
import { viewOf } from "./view.ts";

/**
 * How much a validator asks for. Each level is a document of its own, derived from the spec by code, so that another
 * engine can be held against it.
 *
 * - `full`: what the generated types say. Enums in answers are open and formats are annotations, as JSON Schema has it.
 * - `shape`: the envelope of each answer and the required keys of the objects listed in it.
 * - `strict`: the closed twin, for finding drift: no unknown property, no unknown enum value, every format kept to.
 */
export type Level = "full" | "shape" | "strict";

export const LEVELS: readonly Level[] = ["full", "shape", "strict"];

/** A level of a spec: what is asked, and by which schema each component that a validator is made for is entered. */
export interface LeveledSpec {
  readonly document: Document;
  readonly roots: Readonly<Record<string, Json>>;
}

export function specAt(level: Level, document: Document): LeveledSpec {
  const leveled = DERIVE[level](document);
  return { document: leveled, roots: mapNames(leveled, (name) => rootOf(level, leveled, name)) };
}

const DERIVE: Readonly<Record<Level, (document: Document) => Document>> = {
  full: (document) => withSchemas(openResponseEnums(document, typeOfEnum(document)), withoutFormats),
  shape: shapeOf,
  strict: strictTwinOf,
};

function mapNames(document: Document, change: (name: string) => Json): Record<string, Json> {
  return Object.fromEntries(Object.keys(document.components.schemas).map((name) => [name, change(name)]));
}

/** The strict twin closes an object where it is used, and a root is such a place. */
function rootOf(level: Level, document: Document, name: string): Json {
  const reference = { $ref: `#/components/schemas/${name}` };
  return level === "strict" && describesObject(document, reference)
    ? { ...reference, unevaluatedProperties: false }
    : reference;
}

function withSchemas(document: Document, change: (schema: Json) => Json): Document {
  return {
    ...document,
    components: { ...document.components, schemas: mapValues(document.components.schemas, change) },
  };
}

function typeOfEnum(document: Document): (schema: Json) => Json {
  return (schema) => {
    const { type, enum: values } = resolve(document, schema);
    return { type: type ?? [...new Set(values.map((value: Json) => (value === null ? "null" : typeof value)))] };
  };
}

function withoutFormats(schema: Json): Json {
  const { format: _annotation, ...rest } = mapSubschemas(schema, withoutFormats);
  return rest;
}

/** Only the schemas that operations answer with, each reduced to its envelope. */
function shapeOf(document: Document): Document {
  const names = readOperations(document).flatMap(({ result }) => refName(result) ?? []);
  const schemas = names.map((name) => [name, envelopeOf(document, document.components.schemas[name])]);
  return { ...document, components: { schemas: Object.fromEntries(schemas) } };
}

function envelopeOf(document: Document, schema: Json): Json {
  const { types, required, properties } = viewOf(document, schema);
  return {
    ...typed(types),
    required: [...required],
    properties: Object.fromEntries([...properties].map(([name, schemas]) => [name, memberOf(document, schemas)])),
  };
}

function memberOf(document: Document, schemas: readonly Json[]): Json {
  const { types, items } = viewOf(document, { allOf: schemas });
  return { ...typed(types), ...(items.length > 0 && { items: listedOf(document, items) }) };
}

function listedOf(document: Document, schemas: readonly Json[]): Json {
  const { types, required } = viewOf(document, { allOf: schemas });
  return { ...typed(types), required: [...required] };
}

function typed(types: readonly string[] | undefined): Json {
  return types === undefined ? {} : { type: [...types] };
}
