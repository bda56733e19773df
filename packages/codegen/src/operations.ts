import { clientName, operationsOf } from "@cargo-records/spec/client-name";
import { type Listing, readListing } from "./listing.ts";
import { type Document, isObject, type Json, refName, resolve } from "./openapi.ts";
import { SpecError } from "./spec-error.ts";

/** An operation of the spec, reduced to what code generation needs. */
export interface Operation {
  readonly id: string;
  /** The namespaces and the method name, for example `["orchestration", "records", "list"]`. */
  readonly name: readonly string[];
  readonly method: string;
  readonly path: string;
  /** Whether sending it twice does no more than sending it once: GET and HEAD by their method, others by `x-safe`. */
  readonly safe: boolean;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  /** The JSON request body, when the operation takes one. */
  readonly body: { readonly schema: Json; readonly required: boolean } | undefined;
  /** The JSON schema of the first 2xx answer; `undefined` when it has no JSON body. */
  readonly result: Json | undefined;
  /** How it lists; `undefined` when it does not. */
  readonly listing: Listing | undefined;
}

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required: boolean;
  readonly description: string;
}

/**
 * The operations of a document, in its order.
 *
 * @throws {SpecError} when an operation has no `operationId` or no client name, or two would collide in the client.
 */
export function readOperations(document: Document): Operation[] {
  const operations = operationsOf(document).map((found) => readOperation(document, found));
  for (const operation of operations) {
    const clash = operations.find((other) => other !== operation && startsWith(other.name, operation.name));
    if (clash) {
      throw new SpecError(
        `${clash.id} and ${operation.id} cannot both be in the client: "${clash.name.join(".")}" and ` +
          `"${operation.name.join(".")}" overlap. Give one of them another x-client-name.`,
      );
    }
  }
  return operations;
}

/** Every schema that a request of the document carries, and every one that an answer does. */
export function schemasByDirection(document: Document): { readonly request: Json[]; readonly response: Json[] } {
  const request: Json[] = [];
  const response: Json[] = [];
  for (const { path, operation } of operationsOf(document)) {
    const parameters = [...(document.paths[path].parameters ?? []), ...(operation.parameters ?? [])];
    request.push(...parameters.map((parameter: Json) => resolve(document, parameter).schema));
    request.push(...contentSchemas(resolve(document, operation.requestBody)));
    for (const reference of Object.values(operation.responses ?? {})) {
      const answer = resolve(document, reference);
      response.push(...contentSchemas(answer));
      for (const header of Object.values(answer.headers ?? {})) response.push(resolve(document, header).schema);
    }
  }
  return { request: request.filter(isObject), response: response.filter(isObject) };
}

function readOperation(document: Document, found: { path: string; method: string; operation: Json }): Operation {
  const { path, method, operation } = found;
  const where = `${method.toUpperCase()} ${path}`;
  const name = clientName(path, operation);
  if (name === undefined) {
    throw new SpecError(`${where} has no client name: its path gives none. Add x-client-name, such as "batches.list".`);
  }
  if (typeof operation.operationId !== "string") throw new SpecError(`${where} has no operationId. Add one.`);
  const requestBody = resolve(document, operation.requestBody);
  const bodySchema = jsonSchema(requestBody);
  const parameters = [...(document.paths[path].parameters ?? []), ...(operation.parameters ?? [])];
  const result = jsonSchema(successOf(document, operation));
  return {
    id: operation.operationId,
    name: name.split("."),
    method: method.toUpperCase(),
    path,
    safe: operation["x-safe"] ?? ["get", "head"].includes(method),
    summary: operation.summary ?? "",
    description: operation.description ?? "",
    parameters: parameters.map((parameter: Json) => readParameter(resolve(document, parameter))),
    body: bodySchema && { schema: bodySchema, required: requestBody.required === true },
    result,
    listing: readListing(document, operation, { body: bodySchema, result }),
  };
}

function readParameter(parameter: Json): Parameter {
  const { name, in: place, required = false, description = "" } = parameter;
  return { name, in: place, required, description };
}

function successOf(document: Document, operation: Json): Json {
  const status = Object.keys(operation.responses ?? {}).find((key) => /^2/.test(key));
  return status === undefined ? undefined : resolve(document, operation.responses[status]);
}

function jsonSchema(holder: Json): Json | undefined {
  return holder?.content?.["application/json"]?.schema;
}

function contentSchemas(holder: Json): Json[] {
  return Object.values<Json>(holder?.content ?? {}).map((media) => media.schema);
}

function startsWith(name: readonly string[], prefix: readonly string[]): boolean {
  return prefix.every((segment, index) => name[index] === segment);
}

/** The component schema that a schema refers to. @throws {SpecError} when it is written in place. */
export function componentName(schema: Json, where: string): string {
  const name = refName(schema);
  if (name === undefined) throw new SpecError(`${where} needs a named schema: move it to components/schemas.`);
  return name;
}
