import type { Exchange } from "@cargo-records/mock";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describeExchange } from "./described-exchange.ts";
import { type Json, pointer, resolve } from "./document.ts";

/** A place where an exchange is not what the spec says. */
export interface Finding {
  /** Where, as a JSON pointer into the exchange, for example `/response/body/records/0/status`. */
  readonly pointer: string;
  readonly message: string;
}

/** Says where an exchange departs from a document; an empty list means nowhere. */
export type ExchangeCheck = (exchange: Exchange) => Finding[];

/**
 * A check of exchanges against an OpenAPI document: operation, query, status, media type and both bodies. A request that was
 * answered 400 may be wrong: that is what it shows.
 */
export function checkAgainst(document: Json): ExchangeCheck {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ ...document, $id: "spec" });
  const compiled = new Map<string, ValidateFunction>();
  const validate = (schema: string, value: unknown, at: string): Finding[] => {
    const check = compiled.get(schema) ?? ajv.compile({ $ref: `spec${encodeURI(schema)}` });
    compiled.set(schema, check);
    if (check(value)) return [];
    return (check.errors ?? []).map(({ instancePath, message = "is not valid", params }) => ({
      pointer: at + instancePath,
      message: `${message} ${JSON.stringify(params)}`,
    }));
  };
  return (exchange) => {
    const { request, response } = exchange;
    const { operation, requestSchema, responseKey, responseSchema } = describeExchange(document, exchange);
    if (operation === undefined) return [{ pointer: "/request", message: "is not an operation of the spec" }];
    const findings: Finding[] = [];
    if (response.status !== 400) findings.push(...checkQuery(), ...checkBody());
    if (responseKey === undefined) findings.push({ pointer: "/response/status", message: "is not documented" });
    else if (responseSchema === undefined)
      findings.push({ pointer: "/response/headers/content-type", message: "is not documented" });
    else findings.push(...validate(responseSchema, response.body, "/response/body"));
    return findings;

    function checkQuery(): Finding[] {
      const parameters: Json[] = (operation.parameters ?? []).map((parameter: Json) => resolve(document, parameter));
      const known = parameters.filter((parameter) => parameter.in === "query").map((parameter) => parameter.name);
      return Object.keys(request.query ?? {})
        .filter((name) => !known.includes(name))
        .map((name) => ({ pointer: `/request/query${pointer(name)}`, message: "is not documented" }));
    }

    function checkBody(): Finding[] {
      if (operation.requestBody === undefined) {
        return request.body === undefined ? [] : [{ pointer: "/request/body", message: "is not documented" }];
      }
      return requestSchema === undefined
        ? [{ pointer: "/request/headers/content-type", message: "is not documented" }]
        : validate(requestSchema, request.body, "/request/body");
    }
  };
}
