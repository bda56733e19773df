import type { Exchange } from "@cargo-records/mock";
import { type Json, resolve } from "../document.ts";

/** Something that an operation documents, and that an exchange with it can show. */
export interface OperationPoint {
  /** Such as `GET /orchestration/records/list: 429 retry-after`. */
  readonly text: string;
  /** Whether an exchange with the operation shows it; `responseKey` is the key under `responses` that its status has. */
  readonly isShownBy: (exchange: Exchange, responseKey: string | undefined) => boolean;
}

/** The points of an operation, without those of the schemas of its bodies: itself, parameters, statuses and headers. */
export function operationPoints(document: Json, path: string, method: string): OperationPoint[] {
  const item = document.paths[path];
  const operation = item[method];
  const name = `${method.toUpperCase()} ${path}`;
  const parameters: Json[] = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
  return [
    { text: name, isShownBy: () => true },
    ...parameters.map((parameter) => parameterPoint(name, resolve(document, parameter))),
    ...Object.entries(operation.responses ?? {}).flatMap(([key, response]) =>
      responsePoints(name, key, resolve(document, response)),
    ),
  ];
}

/** A request that was refused as not understood shows nothing of what may be sent. */
function parameterPoint(operation: string, parameter: Json): OperationPoint {
  return {
    text: `${operation}: ${parameter.in} ${parameter.name}`,
    isShownBy: ({ request, response }) => response.status !== 400 && isSent(request, parameter),
  };
}

function isSent({ query = {}, headers }: Exchange["request"], { in: where, name }: Json): boolean {
  if (where === "query") return Object.hasOwn(query, name);
  if (where === "header") return Object.hasOwn(headers, name.toLowerCase());
  // A path without its parameters is another operation; cookies are in no recording.
  return where === "path";
}

function responsePoints(operation: string, key: string, response: Json): OperationPoint[] {
  const status = `${operation}: ${key}`;
  const headers = Object.keys(response.headers ?? {}).map((header) => header.toLowerCase());
  return [
    { text: status, isShownBy: (_exchange, responseKey) => responseKey === key },
    ...headers.map(
      (header): OperationPoint => ({
        text: `${status} ${header}`,
        isShownBy: ({ response }, responseKey) => responseKey === key && Object.hasOwn(response.headers, header),
      }),
    ),
  ];
}
