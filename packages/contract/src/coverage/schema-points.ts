import { isObject, type Json, pointer } from "../document.ts";
import type { PlacedSchema } from "../suite/walk.ts";
import { placeName } from "./place-name.ts";

/** What the types leave open that is worth to be seen both ways. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, (value: Json) => boolean>>>> = {
  null: { null: (value) => value === null, "not null": (value) => value !== null },
  boolean: { true: (value) => value === true, false: (value) => value === false },
  array: {
    empty: (value) => Array.isArray(value) && value.length === 0,
    "not empty": (value) => Array.isArray(value) && value.length > 0,
  },
};

/** Something that a schema allows, and that a recording can show. */
export interface SchemaPoint {
  /** Such as `OrchestrationRecord.finishedAt: null`. */
  readonly text: string;
  /** Whether a value that the schema speaks about shows it; `places` are those of all schemas that speak about it. */
  readonly isShownBy: (value: Json, places: ReadonlySet<string>) => boolean;
}

/** The points of one plain schema, without those of the schemas inside it. */
export function schemaPoints({ schema, place }: PlacedSchema): SchemaPoint[] {
  const name = placeName(place);
  const types = [schema.type ?? []].flat();
  // A schema of nothing but null, as a branch of a union, leaves no choice.
  const choices = types.filter((type) => type !== "null" || types.length > 1);
  const values: Json[] = schema.const === undefined ? (schema.enum ?? []) : [schema.const];
  return [
    ...Object.keys(schema.properties ?? {}).flatMap((key) => propertyPoints({ schema, place }, key)),
    ...choices.flatMap((type) =>
      Object.entries(CHOICES[type] ?? {}).map(([what, isShownBy]) => ({ text: `${name}: ${what}`, isShownBy })),
    ),
    ...values.map((known) => ({
      text: `${name}: ${valueName(known)}`,
      isShownBy: (value: Json) => value === known,
    })),
    ...["oneOf", "anyOf"].flatMap((key) => branchPoints({ schema, place }, key)),
  ];
}

function propertyPoints({ schema, place }: PlacedSchema, key: string): SchemaPoint[] {
  const name = placeName(`${place}${pointer("properties", key)}`);
  const present: SchemaPoint = {
    text: `${name}: present`,
    isShownBy: (value) => isObject(value) && Object.hasOwn(value, key),
  };
  const absent: SchemaPoint = {
    text: `${name}: absent`,
    isShownBy: (value) => isObject(value) && !Object.hasOwn(value, key),
  };
  return schema.required?.includes(key) ? [present] : [present, absent];
}

/** In single quotes, so that a text needs no escapes in the coverage file and does not look like `null` or `true`. */
function valueName(value: Json): string {
  return typeof value === "string" ? `'${value}'` : JSON.stringify(value);
}

function branchPoints({ schema, place }: PlacedSchema, key: string): SchemaPoint[] {
  return (schema[key] ?? []).map((branch: Json, index: number) => ({
    text: `${placeName(place)}: ${branchName(branch, index)}`,
    isShownBy: (_value: Json, places: ReadonlySet<string>) => places.has(`${place}${pointer(key, index)}`),
  }));
}

function branchName(branch: Json, index: number): string {
  if (typeof branch.$ref === "string") return placeName(branch.$ref);
  return branch.type === "null" ? "null" : `branch ${index}`;
}
