import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import { factory, SyntaxKind, type TypeNode } from "typescript";
import { openResponseEnums } from "./open-enums.ts";
import { type Document, type Json, mapValues, resolve } from "./openapi.ts";

/** The `format` that marks "any other text" beside the values of an enum. */
const ANY_OTHER_TEXT = "any-other-text";

/**
 * TypeScript declarations of a document: `paths`, `components` and `operations`, as openapi-typescript writes them, with
 * enums open in answers and closed in requests. The one place that knows openapi-typescript and TypeScript 5.
 */
export async function typesOf(document: Document): Promise<string> {
  const prepared = dropStatedDiscriminators(openResponseEnums(document, orAnyOtherText));
  const nodes = await openapiTS(structuredClone(prepared) as unknown as OpenAPI3, {
    silent: true,
    // A default says what the API does with a key that is left out; it does not make callers send it.
    defaultNonNullable: false,
    // `string & {}` keeps the listed values in editor completion, which plain `string` would swallow.
    transform: (schema) => (schema.format === ANY_OTHER_TEXT ? anyOtherText() : undefined),
  });
  return astToString(nodes);
}

function orAnyOtherText(schema: Json): Json {
  return { anyOf: [schema, { type: "string", format: ANY_OTHER_TEXT }] };
}

function anyOtherText(): TypeNode {
  const string = factory.createKeywordTypeNode(SyntaxKind.StringKeyword);
  return factory.createParenthesizedType(
    factory.createIntersectionTypeNode([string, factory.createTypeLiteralNode([])]),
  );
}

/** Where every branch of a union already pins the discriminator by `const`, openapi-typescript would state it twice. */
function dropStatedDiscriminators(document: Document): Document {
  const drop = (schema: Json): Json => {
    const property = schema.discriminator?.propertyName;
    const branches: Json[] = schema.oneOf ?? schema.anyOf ?? [];
    if (property === undefined || !branches.every((branch) => pins(document, branch, property))) return schema;
    const { discriminator: _stated, ...rest } = schema;
    return rest;
  };
  const schemas = mapValues(document.components.schemas, drop);
  return { ...document, components: { ...document.components, schemas } };
}

function pins(document: Document, branch: Json, property: string): boolean {
  const schema = resolve(document, branch);
  if (schema?.properties?.[property]?.const !== undefined) return true;
  return (schema?.allOf ?? []).some((part: Json) => pins(document, part, property));
}
