import { componentAt, type Json, pointer, resolve } from "../document.ts";
import { type Direction, withDirection } from "./direction.ts";
import { operationPoints } from "./operation-points.ts";
import { reachableSchemas } from "./reachable-schemas.ts";
import { schemaPoints } from "./schema-points.ts";

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/**
 * Everything that a document describes and that a recording can show, as sorted texts such as `RecordStatus: 'error'`.
 * They follow from the document alone. What requests and answers share counts once for each.
 */
export function specPoints(document: Json): string[] {
  const operations = Object.entries<Json>(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method] !== undefined).map((method) => ({ path, method })),
  );
  const texts = (direction: Direction) =>
    new Set(
      operations
        .flatMap(({ path, method }) => bodySchemas(document, path, method, direction))
        .flatMap((place) => reachableSchemas(document, place))
        .flatMap((schema) => schemaPoints(schema).map(({ text }) => text)),
    );
  const sent = texts("request");
  const answered = texts("answer");
  const points = new Set([
    ...operations.flatMap(({ path, method }) => operationPoints(document, path, method).map(({ text }) => text)),
    ...[...sent].map((text) => (answered.has(text) ? withDirection(text, "request") : text)),
    ...[...answered].map((text) => (sent.has(text) ? withDirection(text, "answer") : text)),
  ]);
  // Not by locale: the order must be the same on every machine.
  return [...points].sort();
}

function bodySchemas(document: Json, path: string, method: string, direction: Direction): string[] {
  const operation = document.paths[path][method];
  const at = ["paths", path, method];
  const holders: [Json, string[]][] =
    direction === "request"
      ? [[operation.requestBody, [...at, "requestBody"]]]
      : Object.entries(operation.responses ?? {}).map(([key, response]) => [response, [...at, "responses", key]]);
  return holders.flatMap(([holder, keys]) => {
    const base = typeof holder?.$ref === "string" ? holder.$ref : `#${pointer(...keys)}`;
    return Object.entries<Json>(resolve(document, holder)?.content ?? {})
      .filter(([, media]) => media.schema !== undefined)
      .map(([mediaType]) => componentAt(document, `${base}${pointer("content", mediaType, "schema")}`));
  });
}
