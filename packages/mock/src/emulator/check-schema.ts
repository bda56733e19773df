import { jsonPointer } from "../json-pointer.ts";
import type { Json } from "../recording.ts";
import { isObject, type JsonObject, type SpecDocument } from "./spec-document.ts";

/** Where a value breaks its schema, and how. */
export interface SchemaIssue {
  /** The JSON pointer into the value; empty for the value itself. */
  pointer: string;
  problem: string;
}

/** The check of a keyword: what a value does wrong, or undefined. */
type Check = (wanted: Json, value: Json, place: Place) => SchemaIssue | string | undefined;

interface Place {
  document: SpecDocument;
  schema: JsonObject;
  pointer: string;
}

/**
 * The first issue of a value under the JSON Schema that the spec's requests use: type, enum, const, required, properties,
 * additionalProperties, items, pattern, minimum and $ref. Other keywords constrain nothing here.
 */
export function checkSchema(
  value: Json,
  schema: JsonObject,
  document: SpecDocument,
  pointer = "",
): SchemaIssue | undefined {
  for (const [keyword, check] of CHECKS) {
    const wanted = schema[keyword];
    const found = wanted === undefined ? undefined : check(wanted, value, { document, schema, pointer });
    if (found !== undefined) return typeof found === "string" ? { pointer, problem: found } : found;
  }
  return undefined;
}

const CHECKS: readonly (readonly [keyword: string, check: Check])[] = [
  // What stands beside a reference counts as well, since OpenAPI 3.1.
  ["$ref", ($ref, value, { document, pointer }) => checkSchema(value, document.resolve({ $ref }), document, pointer)],
  ["type", checkType],
  ["const", (wanted, value) => (wanted === value ? undefined : `expected ${JSON.stringify(wanted)}`)],
  ["enum", checkEnum],
  ["pattern", checkPattern],
  ["minimum", (least, value) => (!isNumber(value) || value >= Number(least) ? undefined : `expected ${least} or more`)],
  ["additionalProperties", checkAdditional],
  ["required", checkRequired],
  ["properties", checkProperties],
  ["items", checkItems],
];

const TYPES: Record<string, readonly [description: string, is: (value: Json) => boolean]> = {
  null: ["null", (value) => value === null],
  boolean: ["true or false", (value) => typeof value === "boolean"],
  string: ["a text", (value) => typeof value === "string"],
  number: ["a number", isNumber],
  integer: ["a whole number", (value) => Number.isInteger(value)],
  array: ["a list", Array.isArray],
  object: ["an object", isObject],
};

function checkType(wanted: Json, value: Json): string | undefined {
  const types = [wanted]
    .flat()
    .map((name) => TYPES[String(name)])
    .filter((type) => type !== undefined);
  if (types.length === 0 || types.some(([, is]) => is(value))) return undefined;
  return `expected ${types.map(([description]) => description).join(" or ")}`;
}

function checkEnum(wanted: Json, value: Json): string | undefined {
  const values = [wanted].flat();
  return values.includes(value)
    ? undefined
    : `expected one of ${values.map((each) => JSON.stringify(each)).join(", ")}`;
}

function checkPattern(wanted: Json, value: Json, { schema }: Place): string | undefined {
  if (typeof value !== "string" || new RegExp(String(wanted), "u").test(value)) return undefined;
  const { format } = schema;
  return typeof format === "string"
    ? `expected a ${format} that fits ${wanted}`
    : `expected a text that fits ${wanted}`;
}

function checkAdditional(wanted: Json, value: Json, { schema, pointer }: Place): SchemaIssue | undefined {
  const { properties = {} } = schema;
  if (wanted !== false || !isObject(value) || !isObject(properties)) return undefined;
  const unknown = Object.keys(value).find((key) => !Object.hasOwn(properties, key));
  if (unknown === undefined) return undefined;
  const known = Object.keys(properties).join(", ");
  return { pointer: jsonPointer(pointer, unknown), problem: `unrecognized key; known here: ${known}` };
}

function checkRequired(wanted: Json, value: Json): string | undefined {
  if (!isObject(value)) return undefined;
  const missing = [wanted].flat().find((key) => !Object.hasOwn(value, String(key)));
  return missing === undefined ? undefined : `the key "${missing}" is missing`;
}

function checkProperties(wanted: Json, value: Json, { document, pointer }: Place): SchemaIssue | undefined {
  if (!isObject(value) || !isObject(wanted)) return undefined;
  for (const [key, schema] of Object.entries(wanted)) {
    const member = Object.hasOwn(value, key) ? value[key] : undefined;
    if (member === undefined || !isObject(schema)) continue;
    const issue = checkSchema(member, schema, document, jsonPointer(pointer, key));
    if (issue) return issue;
  }
  return undefined;
}

function checkItems(wanted: Json, value: Json, { document, pointer }: Place): SchemaIssue | undefined {
  if (!Array.isArray(value) || !isObject(wanted)) return undefined;
  for (const [index, item] of value.entries()) {
    const issue = checkSchema(item, wanted, document, jsonPointer(pointer, String(index)));
    if (issue) return issue;
  }
  return undefined;
}

function isNumber(value: Json): value is number {
  return typeof value === "number";
}
