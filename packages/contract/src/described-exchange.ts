import type { Exchange } from "@cargo-records/mock";
import { type Json, pointer, resolve } from "./document.ts";

/** What the spec says about an exchange; `undefined` where it says nothing. */
export interface DescribedExchange {
  readonly operation: Json | undefined;
  /** Pointer to the schema of the request body. */
  readonly requestSchema: string | undefined;
  /** The key under `responses`: the status itself, else `default`. */
  readonly responseKey: string | undefined;
  /** Pointer to the schema of the response body, for its media type. */
  readonly responseSchema: string | undefined;
}

/** Finds the places of the spec that an exchange must keep to. */
export function describeExchange(document: Json, { request, response }: Exchange): DescribedExchange {
  const operationAt = ["paths", request.path, request.method.toLowerCase()];
  const operation = document.paths[request.path]?.[request.method.toLowerCase()];
  const responseKey = [String(response.status), "default"].find((key) => operation?.responses?.[key] !== undefined);
  return {
    operation,
    requestSchema: schemaPointer(document, [...operationAt, "requestBody"], request.headers["content-type"]),
    responseKey,
    responseSchema:
      responseKey &&
      schemaPointer(document, [...operationAt, "responses", responseKey], response.headers["content-type"]),
  };
}

function schemaPointer(document: Json, at: string[], contentType = ""): string | undefined {
  const holder = at.reduce((node: Json, key) => node?.[key], document);
  const base: string = typeof holder?.$ref === "string" ? holder.$ref : `#${pointer(...at)}`;
  const mediaType = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  const schema = resolve(document, holder)?.content?.[mediaType]?.schema;
  return schema && `${base}${pointer("content", mediaType, "schema")}`;
}
