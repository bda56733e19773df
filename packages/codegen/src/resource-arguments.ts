import { type Document, resolve } from "./openapi.ts";
import { componentName, type Operation } from "./operations.ts";

/** How a client method takes what its operation sends. */
export interface Arguments {
  /** The arguments as declared in the interface, for example `filter?: RecordsFilter`. */
  readonly declarations: readonly string[];
  /** The arguments as bound in the implementation, for example `body = {}`. */
  readonly names: readonly string[];
  /** The expression that hands them to `call`. */
  readonly input: string;
  readonly usesParameters: boolean;
}

/**
 * Path and query parameters come first, as one object; then the JSON body. An argument is optional when nothing in it is
 * required. Header parameters are not arguments: they are options of the client or of the call.
 */
export function argumentsOf(document: Document, operation: Operation): Arguments {
  const declarations: string[] = [];
  const names: string[] = [];
  const parameters = operation.parameters.filter((parameter) => parameter.in === "path" || parameter.in === "query");
  if (parameters.length > 0) {
    const places = [...new Set(parameters.map((parameter) => parameter.in))];
    const types = places.map((place) => `NonNullable<operations["${operation.id}"]["parameters"]["${place}"]>`);
    const optional = parameters.every((parameter) => !parameter.required);
    declarations.push(`params${optional ? "?" : ""}: ${types.join(" & ")}`);
    names.push(optional ? "params = {}" : "params");
  }
  if (operation.body) {
    const optional = !requiresAnything(document, operation);
    const type = componentName(operation.body.schema, `The request body of ${operation.id}`);
    declarations.push(`body${optional ? "?" : ""}: ${type}`);
    // A required body with nothing required in it is sent as an empty object when the caller gives none.
    names.push(optional && operation.body.required ? "body = {}" : "body");
  }
  const given = [...(parameters.length > 0 ? ["params"] : []), ...(operation.body ? ["body"] : [])];
  const input = given.length === 0 ? "{}" : `{ ${given.join(", ")} }`;
  return { declarations, names, input, usesParameters: parameters.length > 0 };
}

function requiresAnything(document: Document, { body }: Operation): boolean {
  const schema = resolve(document, body?.schema);
  if (schema?.type !== "object") return body?.required === true;
  return (schema.required ?? []).length > 0;
}
