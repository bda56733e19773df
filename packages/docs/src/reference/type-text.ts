import { type SchemaObject, schemaName } from "./openapi-document.ts";

/** A piece of the text of a type; `schema` names the one that it leads to. */
export interface TypePart {
  readonly text: string;
  readonly schema?: string;
}

/** A type in words: `array of OrchestrationRecord`, `string (uuid) or null`. */
export function typeText(schema: SchemaObject): TypePart[] {
  const name = schemaName(schema);
  if (name !== undefined) return [{ text: name, schema: name }];
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives !== undefined) return join(alternatives.map(typeText));
  if (schema.const !== undefined) return [{ text: JSON.stringify(schema.const) }];
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? ["any value"]);
  return join(types.map((type) => oneType(type, schema)));
}

function oneType(type: string, schema: SchemaObject): TypePart[] {
  if (type === "array" && schema.items !== undefined) return [{ text: "array of " }, ...typeText(schema.items)];
  if (type === "string" && schema.format !== undefined) return [{ text: `string (${schema.format})` }];
  return [{ text: type }];
}

function join(alternatives: readonly TypePart[][]): TypePart[] {
  return alternatives.flatMap((parts, at) => (at === 0 ? parts : [{ text: " or " }, ...parts]));
}
