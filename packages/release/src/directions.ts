import { type Document, reachableSchemas } from "@cargo-records/codegen/src/openapi.ts";
import { schemasByDirection } from "@cargo-records/codegen/src/operations.ts";
import { keysOf } from "./json-pointer.ts";

/** Which way something travels: in requests, in answers, both, or neither by itself. */
export type Direction = "request" | "response" | "both" | "none";

/** Tells the direction of each component schema, as used before or after the change. */
export function schemaDirections(before: Document, after: Document): (name: string) => Direction {
  const used = [before, after].map((document) => {
    const { request, response } = schemasByDirection(document);
    return { request: reachableSchemas(document, request), response: reachableSchemas(document, response) };
  });
  return (name) => {
    const request = used.some((sets) => sets.request.has(name));
    const response = used.some((sets) => sets.response.has(name));
    if (request && response) return "both";
    return request ? "request" : response ? "response" : "none";
  };
}

/** The direction of a place in the document. */
export function directionOf(pointer: string, ofSchema: (name: string) => Direction): Direction {
  const [first, second, name = ""] = keysOf(pointer);
  if (first === "components" && second === "schemas") return ofSchema(name);
  if (/\/(responses|headers)\//.test(pointer)) return "response";
  return /\/(parameters|requestBody|requestBodies)(\/|$)/.test(pointer) ? "request" : "none";
}
