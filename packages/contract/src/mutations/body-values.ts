import type { Json } from "../document.ts";
import { walk } from "../suite/walk.ts";
import type { Keys, Source } from "./mutation.ts";

/** A value in a body that the document describes, and where it is in the exchange. */
export interface BodyValue {
  readonly keys: Keys;
  readonly value: Json;
  /** The plain schemas that speak about it; at least one. */
  readonly schemas: readonly Json[];
  /** The types that they allow; empty when they do not say. */
  readonly types: readonly string[];
}

/** Every described value of the answer, and of a request that was not refused. */
export function* bodyValues({ document, exchange, described }: Source): Generator<BodyValue> {
  const { request, response } = exchange;
  yield* within(document, described.responseSchema, response.body, ["response", "body"]);
  if (response.status !== 400) yield* within(document, described.requestSchema, request.body, ["request", "body"]);
}

function* within(document: Json, place: string | undefined, body: Json, at: Keys): Generator<BodyValue> {
  if (place === undefined || body === undefined) return;
  for (const { at: inside, value, schemas: placed } of walk(document, place, body)) {
    const schemas = placed.map(({ schema }) => schema);
    const types = schemas.filter(({ type }) => type !== undefined).map(({ type }) => [type].flat());
    if (schemas.length > 0) yield { keys: [...at, ...inside], value, schemas, types: common(types) };
  }
}

function common(lists: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = lists;
  return first.filter((type) => others.every((list) => list.includes(type)));
}
