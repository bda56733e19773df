import type { Exchange } from "@cargo-records/mock";
import { describeExchange } from "../described-exchange.ts";
import { componentAt, type Json } from "../document.ts";
import type { Direction } from "./direction.ts";

/** A body of an exchange, and the place of the schema that describes it. */
export interface DescribedBody {
  readonly direction: Direction;
  /** Keys from the exchange to the body. */
  readonly at: readonly string[];
  readonly schema: string;
  readonly body: Json;
}

/** The bodies of an exchange that the spec describes. A request that was answered 400 is left out: it may be wrong. */
export function describedBodies(document: Json, exchange: Exchange): DescribedBody[] {
  const { requestSchema, responseSchema } = describeExchange(document, exchange);
  const { request, response } = exchange;
  const bodies: { direction: Direction; key: "request" | "response"; place: string | undefined }[] = [
    { direction: "request", key: "request", place: response.status === 400 ? undefined : requestSchema },
    { direction: "answer", key: "response", place: responseSchema },
  ];
  return bodies.flatMap(({ direction, key, place }) => {
    const { body } = { request, response }[key];
    if (place === undefined || body === undefined) return [];
    return [{ direction, at: [key, "body"], schema: componentAt(document, place), body }];
  });
}
