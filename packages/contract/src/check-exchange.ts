import type { Exchange } from "@cargo-records/mock";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { type DescribedExchange, describeExchange } from "./described-exchange.ts";
import { type Json, pointer, resolve } from "./document.ts";

/** A place where an exchange is not what the spec says. */
export interface Finding {
  /** Where, as a JSON pointer into the exchange, for example `/response/body/records/0/status`. */
  readonly pointer: string;
  readonly message: string;
}

/** Says where an exchange departs from a document; an empty list means nowhere. */
export type ExchangeCheck = (exchange: Exchange) => Finding[];

/** Holds a value against a schema of the document, given by its pointer. */
type BodyCheck = (schema: string, value: unknown, at: string) => Finding[];

/**
 * A check of exchanges against an OpenAPI document: operation, query, status, media type and both bodies. A request that
 * was answered 400 may be wrong: that is what it shows.
 */
export function checkAgainst(document: Json): ExchangeCheck {
  const checkBody = bodyCheck(document);
  return (exchange) => {
    const described = describeExchange(document, exchange);
    if (described.operation === undefined) return [undocumented("/request")];
    return [
      ...(exchange.response.status === 400 ? [] : checkRequest(document, exchange, described, checkBody)),
      ...checkResponse(exchange, described, checkBody),
    ];
  };
}

function checkRequest(
  document: Json,
  { request }: Exchange,
  { operation, requestSchema }: DescribedExchange,
  checkBody: BodyCheck,
): Finding[] {
  const parameters: Json[] = (operation.parameters ?? []).map((parameter: Json) => resolve(document, parameter));
  const known = parameters.filter((parameter) => parameter.in === "query").map((parameter) => parameter.name);
  const unknown = Object.keys(request.query ?? {}).filter((name) => !known.includes(name));
  const findings = unknown.map((name) => undocumented(`/request/query${pointer(name)}`));
  if (requestSchema !== undefined) return [...findings, ...checkBody(requestSchema, request.body, "/request/body")];
  if (operation.requestBody !== undefined) return [...findings, undocumented("/request/headers/content-type")];
  return request.body === undefined ? findings : [...findings, undocumented("/request/body")];
}

function checkResponse(
  { response }: Exchange,
  { responseKey, responseSchema }: DescribedExchange,
  checkBody: BodyCheck,
): Finding[] {
  if (responseKey === undefined) return [undocumented("/response/status")];
  if (responseSchema === undefined) return [undocumented("/response/headers/content-type")];
  return checkBody(responseSchema, response.body, "/response/body");
}

function undocumented(at: string): Finding {
  return { pointer: at, message: "is not documented" };
}

function bodyCheck(document: Json): BodyCheck {
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
