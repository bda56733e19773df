import {
  type Document,
  isObject,
  type Json,
  mapSubschemas,
  mapValues,
  reachableSchemas,
  refName,
  resolve,
} from "./openapi.ts";
import { schemasByDirection } from "./operations.ts";

/**
 * The document as a tolerant reader sees it: an enum in an answer is opened, so that a new value does not break a
 * consumer. Enums in requests stay closed. A schema that is used in both directions counts as part of an answer; an enum
 * with a name of its own stays closed under that name.
 *
 * @param openEnum - What stands in an answer in place of an enum, or of a reference to one.
 */
export function openResponseEnums(document: Document, openEnum: (schema: Json) => Json): Document {
  const isEnum = (schema: Json): boolean => Array.isArray(resolve(document, schema)?.enum);
  const open = (schema: Json): Json => {
    if (isEnum(schema)) return openEnum(schema);
    return refName(schema) === undefined ? mapSubschemas(schema, open) : schema;
  };
  const openResponses = (responses: Record<string, Json>): Json => mapValues(responses, (r) => openResponse(r, open));
  const inResponses = reachableSchemas(document, schemasByDirection(document).response);
  const schemas = Object.entries(document.components.schemas).map(([name, schema]) => [
    name,
    inResponses.has(name) && !isEnum(schema) ? open(schema) : schema,
  ]);
  return {
    ...document,
    paths: mapValues(document.paths, (item) => mapValues(item, (part) => openOperation(part, openResponses))),
    components: {
      ...document.components,
      schemas: Object.fromEntries(schemas),
      ...(document.components["responses"] && { responses: openResponses(document.components["responses"]) }),
    },
  };
}

function openOperation(part: Json, openResponses: (responses: Record<string, Json>) => Json): Json {
  return isObject(part) && isObject(part["responses"])
    ? { ...part, responses: openResponses(part["responses"]) }
    : part;
}

function openResponse(response: Json, open: (schema: Json) => Json): Json {
  const withOpenSchema = (holder: Json): Json => (holder?.schema ? { ...holder, schema: open(holder.schema) } : holder);
  return {
    ...response,
    ...(response.content && { content: mapValues(response.content, withOpenSchema) }),
    ...(response.headers && { headers: mapValues(response.headers, withOpenSchema) }),
  };
}
