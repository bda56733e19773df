import type { Exchange } from "@cargo-records/mock";
import { describeExchange } from "../described-exchange.ts";
import type { Json } from "../document.ts";
import { walk } from "../suite/walk.ts";
import { describedBodies } from "./described-bodies.ts";
import { withDirection } from "./direction.ts";
import { operationPoints } from "./operation-points.ts";
import { schemaPoints } from "./schema-points.ts";

/**
 * The points of the document that one exchange shows.
 *
 * @param points - All points of the document: they tell which of them requests and answers share.
 */
export function shownPoints(document: Json, points: ReadonlySet<string>, exchange: Exchange): Set<string> {
  const bodies = describedBodies(document, exchange).flatMap(({ direction, schema, body }) =>
    shownByBody(document, schema, body).map((text) => (points.has(text) ? text : withDirection(text, direction))),
  );
  return new Set([...shownByOperation(document, exchange), ...bodies]);
}

function shownByOperation(document: Json, exchange: Exchange): string[] {
  const { operation, path, responseKey } = describeExchange(document, exchange);
  if (operation === undefined || path === undefined) return [];
  return operationPoints(document, path, exchange.request.method.toLowerCase())
    .filter(({ isShownBy }) => isShownBy(exchange, responseKey))
    .map(({ text }) => text);
}

function shownByBody(document: Json, schema: string, body: Json): string[] {
  return [...walk(document, schema, body)].flatMap(({ value, schemas }) => {
    const places = new Set(schemas.map(({ place }) => place));
    return schemas
      .flatMap(schemaPoints)
      .filter(({ isShownBy }) => isShownBy(value, places))
      .map(({ text }) => text);
  });
}
