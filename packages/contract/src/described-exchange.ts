import type { Exchange } from "@cargo-records/mock";
import { type Json, pointer, resolve } from "./document.ts";
import { findPath } from "./find-path.ts";

/** What the spec says about an exchange; `undefined` where it says nothing. */
export interface DescribedExchange {
  /** The path as the spec writes it, with its parameters in braces. */
  readonly path: string | undefined;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly operation: Json | undefined;
  /** The parameters of path and operation, references followed. */
  readonly parameters: readonly Json[];
  /** Pointer to the schema of the request body, for its media type. */
  readonly requestSchema: string | undefined;
  /** The key under `responses`: the status itself, else `default`. */
  readonly responseKey: string | undefined;
  readonly response: Json | undefined;
  /** Pointer to the schema of the response body, for its media type. */
  readonly responseSchema: string | undefined;
}

/** Finds the places of the spec that an exchange must keep to. */
export function describeExchange(document: Json, { request, response }: Exchange): DescribedExchange {
  const found = findPath(document, request.path);
  const method = request.method.toLowerCase();
  const item = document.paths[found?.path ?? ""];
  const operation = item?.[method];
  const operationAt = ["paths", found?.path ?? "", method];
  const responseKey = [String(response.status), "default"].find((key) => operation?.responses?.[key] !== undefined);
  const responseAt = responseKey && [...operationAt, "responses", responseKey];
  const parameters: Json[] = operation && [...(item.parameters ?? []), ...(operation.parameters ?? [])];
  return {
    path: found?.path,
    pathParameters: found?.parameters ?? {},
    operation,
    parameters: (parameters ?? []).map((parameter) => resolve(document, parameter)),
    requestSchema: schemaPointer(document, [...operationAt, "requestBody"], request.headers["content-type"]),
    responseKey,
    response: responseKey && resolve(document, operation.responses[responseKey]),
    responseSchema: responseAt && schemaPointer(document, responseAt, response.headers["content-type"]),
  };
}

function schemaPointer(document: Json, at: readonly string[], contentType = ""): string | undefined {
  const holder = at.reduce((node: Json, key) => node?.[key], document);
  const base: string = typeof holder?.$ref === "string" ? holder.$ref : `#${pointer(...at)}`;
  const mediaType = mediaTypeOf(contentType);
  const schema = resolve(document, holder)?.content?.[mediaType]?.schema;
  return schema && `${base}${pointer("content", mediaType, "schema")}`;
}

/** A content type without its parameters. */
function mediaTypeOf(contentType: string): string {
  return contentType.split(";")[0]?.trim().toLowerCase() ?? "";
}
