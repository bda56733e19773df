import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { isObject, type Json } from "../document.ts";

const compiled = new WeakMap<object, (value: unknown) => string | undefined>();

/**
 * Holds the text of a parameter or a header against its schema.
 *
 * @returns What is wrong, without the value; `undefined` when nothing is.
 */
export function checkParameter(document: Json, schema: Json, text: string | string[]): string | undefined {
  const check = compiled.get(schema) ?? compile(document, schema);
  compiled.set(schema, check);
  return check(text);
}

function compile(document: Json, schema: Json): (value: unknown) => string | undefined {
  // A parameter is text on the wire: coercion reads the number, the boolean or the list of one that it stands for.
  const ajv = new Ajv2020({ strict: false, coerceTypes: "array" });
  formats.default(ajv);
  ajv.addSchema({ ...document, $id: "spec" });
  const check = ajv.compile({ type: "object", properties: { value: absolute(schema) } });
  return (value) => (check({ value }) ? undefined : (check.errors ?? []).map(problemOf).join(", "));
}

/** Says where in a list, and what. The message of Ajv holds the argument of the keyword, never the value. */
function problemOf({ instancePath, message }: ErrorObject): string {
  return `${instancePath.slice("/value".length)} ${message}`.trim();
}

/** The schema with its local references leading into the document. */
function absolute(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(absolute);
  if (!isObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === "$ref" && typeof value === "string" ? `spec${value}` : absolute(value),
    ]),
  );
}
