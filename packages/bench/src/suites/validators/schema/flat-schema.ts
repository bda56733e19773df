import type { Schema } from "./schema.ts";

// biome-ignore lint/suspicious/noExplicitAny: an OpenAPI document is open-ended JSON; the spec's linters check its shape.
type Json = any;

const SCHEMA_REF = "#/components/schemas/";
/** Keywords that check something, and are kept. */
const CHECKS = new Set(["type", "const", "enum", "format", "required"]);
/** Keywords that check nothing. */
const WORDS = new Set(["description", "example", "examples", "deprecated"]);

/** A component schema of an OpenAPI document that stands alone: `allOf` is merged, and only what checks something is left. */
export function flatSchema(document: Json, name: string): Schema {
  const $defs: Record<string, Schema> = {};

  function flat(schema: Json): Schema {
    if (schema.$ref !== undefined) return reference(schema.$ref);
    if (schema.allOf !== undefined) return merged(schema.allOf.map((part: Json) => flat(resolve(part))));
    return Object.fromEntries(Object.entries<Json>(schema).flatMap(([key, value]) => flatKeyword(key, value)));
  }

  function reference(ref: string): Schema {
    const target = ref.slice(SCHEMA_REF.length);
    if (!(target in $defs)) {
      $defs[target] = {}; // so that a schema that contains itself comes to an end
      $defs[target] = flat(resolve({ $ref: ref }));
    }
    return { $ref: `#/$defs/${target}` };
  }

  function flatKeyword(key: string, value: Json): [string, Json][] {
    if (CHECKS.has(key)) return [[key, value]];
    if (key === "items") return [[key, flat(value)]];
    // The members of a union are told apart by a property, so all of them are objects.
    if (key === "oneOf") return Object.entries({ type: "object", oneOf: value.map(flat) });
    if (key === "discriminator") return [[key, { propertyName: value.propertyName }]];
    if (key === "properties") {
      return [[key, Object.fromEntries(Object.entries(value).map(([name, property]) => [name, flat(property)]))]];
    }
    if (WORDS.has(key) || key.startsWith("x-") || (key === "additionalProperties" && value === true)) return [];
    throw new Error(
      `The keyword "${key}" of the spec is not known here. Add it, or the contestants check less than it says.`,
    );
  }

  const resolve = (schema: Json): Json =>
    schema.$ref === undefined ? schema : document.components.schemas[schema.$ref.slice(SCHEMA_REF.length)];

  return { ...reference(SCHEMA_REF + name), $defs };
}

/** One object in place of several. What has a `const` comes first: it tells the members of a union apart soonest. */
function merged(parts: readonly Schema[]): Schema {
  const properties = Object.entries(
    Object.assign({}, ...parts.map((part) => part.properties)) as Record<string, Schema>,
  );
  const isTag = ([, schema]: [string, Schema]): boolean => schema.const !== undefined;
  const tagsFirst = [...properties.filter(isTag), ...properties.filter((property) => !isTag(property))];
  const required = new Set(parts.flatMap((part) => part.required ?? []));
  return {
    type: "object",
    properties: Object.fromEntries(tagsFirst),
    required: tagsFirst.map(([name]) => name).filter((name) => required.has(name)),
  };
}
