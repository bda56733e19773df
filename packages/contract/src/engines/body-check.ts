import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { Json } from "../document.ts";

/** Holds a value against a schema of a document, given by its pointer; `at` is where the value stands. */
export type BodyCheck = (schema: string, value: unknown, at: string) => BodyFault[];

/** Where a value departs from its schema, as a JSON pointer, and how. */
export interface BodyFault {
  readonly pointer: string;
  readonly message: string;
}

/** Ajv with the schemas of an OpenAPI document. */
export function bodyCheck(document: Json): BodyCheck {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ ...document, $id: "spec" });
  const compiled = new Map<string, ValidateFunction>();
  return (schema, value, at) => {
    const check = compiled.get(schema) ?? ajv.compile({ $ref: `spec${encodeURI(schema)}` });
    compiled.set(schema, check);
    if (check(value)) return [];
    return (check.errors ?? []).map(({ instancePath, message = "is not valid", params }) => ({
      pointer: at + instancePath,
      message: `${message} ${JSON.stringify(params)}`,
    }));
  };
}
