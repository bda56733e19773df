import type { Json } from "../openapi.ts";
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

/**
 * Refuses a schema that a validator would check in part only, because a check that is left out is missed by nobody.
 *
 * @throws {SpecError} when a keyword, or the form of one, is not known.
 */
export function checkKeywords(schema: Record<string, Json>): void {
  for (const [keyword, argument] of Object.entries(schema)) {
    if (ANNOTATIONS.has(keyword) || keyword.startsWith("x-")) continue;
    if (!CHECKED.has(keyword)) fail(keyword, "validators do not know this keyword", schema);
    if (keyword === "items" && typeof argument !== "object") fail(keyword, "expected a schema", schema);
    if (keyword === "unevaluatedProperties" && typeof argument !== "boolean")
      fail(keyword, "expected a boolean", schema);
    const values: Json[] = keyword === "enum" ? argument : keyword === "const" ? [argument] : [];
    if (values.some((value) => typeof value === "object" && value !== null)) {
      fail(keyword, "expected texts, numbers, booleans or null", schema);
    }
  }
}

function fail(keyword: string, problem: string, schema: Json): never {
  throw new SpecError(
    `"${keyword}" in the schema ${JSON.stringify(schema)}: ${problem}. Write it with other keywords, or teach packages/codegen/src/validators.`,
  );
}
