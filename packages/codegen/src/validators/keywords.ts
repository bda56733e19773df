import { isObject, type Json } from "../openapi.ts";
import { SpecError } from "../spec-error.ts";

/** Keywords that a validator checks. */
const CHECKED = new Set([
  ...["$ref", "allOf", "anyOf", "oneOf", "type", "enum", "const", "format"],
  ...["properties", "required", "additionalProperties", "unevaluatedProperties", "minProperties", "maxProperties"],
  ...["items", "minItems", "maxItems", "minLength", "maxLength", "pattern"],
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
]);

/** Keywords that say nothing about which values are valid. */
const ANNOTATIONS = new Set([
  ...["title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "$comment"],
  ...["discriminator", "externalDocs", "xml", "contentEncoding", "contentMediaType"],
]);

interface Form {
  readonly expected: string;
  readonly fits: (argument: Json) => boolean;
}

const TYPES = ["null", "boolean", "string", "number", "integer", "array", "object"];
const A_NUMBER: Form = { expected: "a number", fits: Number.isFinite };

/** The forms of arguments that a validator checks. In another form they would be no check, or no code. */
const FORMS: Readonly<Record<string, Form>> = {
  type: { expected: `one or several of ${TYPES.join(", ")}`, fits: (type) => [type].flat().every(isType) },
  enum: {
    expected: "texts, numbers, booleans or null",
    fits: (values) => Array.isArray(values) && values.every(isPlain),
  },
  const: { expected: "a text, a number, a boolean or null", fits: isPlain },
  items: { expected: "a schema", fits: isObject },
  unevaluatedProperties: { expected: "a boolean", fits: (argument) => typeof argument === "boolean" },
  pattern: { expected: "a regular expression", fits: isPattern },
  ...Object.fromEntries(
    [
      ...["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"],
      ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
    ].map((keyword) => [keyword, A_NUMBER]),
  ),
};

/**
 * Refuses a schema that a validator would check in part only, because a check that is left out is missed by nobody.
 *
 * @throws {SpecError} when a keyword, or the form of one, is not known.
 */
export function checkKeywords(schema: Record<string, Json>): void {
  for (const [keyword, argument] of Object.entries(schema)) {
    if (ANNOTATIONS.has(keyword) || keyword.startsWith("x-")) continue;
    if (!CHECKED.has(keyword)) fail(keyword, "validators do not know this keyword", schema);
    const form = FORMS[keyword];
    if (form && !form.fits(argument)) fail(keyword, `expected ${form.expected}`, schema);
  }
}

function fail(keyword: string, problem: string, schema: Json): never {
  throw new SpecError(
    `"${keyword}" in the schema ${JSON.stringify(schema)}: ${problem}. Write it with other keywords, or teach packages/codegen/src/validators.`,
  );
}

function isType(type: Json): boolean {
  return TYPES.includes(type);
}

function isPlain(value: Json): boolean {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

function isPattern(text: Json): boolean {
  try {
    return typeof text === "string" && Boolean(new RegExp(text, "u"));
  } catch {
    return false;
  }
}
