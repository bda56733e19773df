import type { Exchange } from "@cargo-records/mock";
import type { ExchangeCheck } from "./check-exchange.ts";
import { describeExchange } from "./described-exchange.ts";
import { type Json, pointer, resolve } from "./document.ts";

export type MutationKind = "required property deleted" | "type changed" | "enum value changed";

/** A recording made wrong in one place. */
export interface Mutant {
  readonly kind: MutationKind;
  readonly pointer: string;
  readonly exchange: Exchange;
}

type Keys = readonly (string | number)[];
type Change = { readonly kind: MutationKind; readonly at: Keys; readonly value?: Json };

/** Every way to make a recording wrong that the spec speaks about: in its answer, and in a request that was not refused. */
export function mutantsOf(document: Json, exchange: Exchange): Mutant[] {
  const { requestSchema, responseSchema } = describeExchange(document, exchange);
  const changes: Change[] = [];
  if (responseSchema) collect(document, { $ref: responseSchema }, exchange, ["response", "body"], changes);
  if (requestSchema && exchange.response.status !== 400) {
    collect(document, { $ref: requestSchema }, exchange, ["request", "body"], changes);
  }
  return changes.map((change) => ({
    kind: change.kind,
    pointer: pointer(...change.at),
    exchange: changed(exchange, change),
  }));
}

/** The mutants that a check lets pass. */
export function escapes<Tried extends Mutant>(mutants: readonly Tried[], check: ExchangeCheck): Tried[] {
  return mutants.filter(({ exchange }) => check(exchange).length === 0);
}

function collect(document: Json, schema: Json, exchange: Exchange, at: Keys, changes: Change[]): void {
  const value: Json = at.reduce((node: Json, key) => node[key], exchange);
  const schemas = applicable(document, schema, value);
  const types = schemas.flatMap((part) => (part.type === undefined ? [] : [[part.type].flat()]));
  if (types.length > 0) changes.push({ kind: "type changed", at, value: otherType(types.flat(), value) });
  if (schemas.some((part) => (part.enum ?? part.const) !== undefined) && value !== null) {
    changes.push({ kind: "enum value changed", at, value: `${value}-changed` });
  }
  if (Array.isArray(value)) {
    const items = schemas.find((part) => part.items)?.items;
    if (items) for (const index of value.keys()) collect(document, items, exchange, [...at, index], changes);
  } else if (typeof value === "object" && value !== null) {
    for (const key of Object.keys(value)) {
      if (schemas.some((part) => part.required?.includes(key))) {
        changes.push({ kind: "required property deleted", at: [...at, key] });
      }
      const property = schemas.find((part) => part.properties?.[key])?.properties[key];
      if (property) collect(document, property, exchange, [...at, key], changes);
    }
  }
}

/** The plain schemas that speak about a value: references followed, `allOf` taken apart, the branch of `oneOf` chosen. */
function applicable(document: Json, schema: Json, value: Json): Json[] {
  const target = resolve(document, schema);
  const branches: Json[] = (target.oneOf ?? []).map((branch: Json) => applicable(document, branch, value));
  const branch = branches.find((parts) => parts.every((part: Json) => constantsHold(part, value)));
  const members: Json[] = (target.allOf ?? []).flatMap((member: Json) => applicable(document, member, value));
  return [target, ...members, ...(branch ?? [])];
}

function constantsHold(schema: Json, value: Json): boolean {
  return Object.entries<Json>(schema.properties ?? {}).every(
    ([key, property]) => property.const === undefined || property.const === value?.[key],
  );
}

/** A value of a type that is not among those allowed. */
function otherType(allowed: readonly string[], value: Json): Json {
  const candidates: Record<string, Json> = { object: {}, array: [], string: "text", number: 0.5, boolean: true };
  const numeric = allowed.includes("number") || allowed.includes("integer");
  const other = Object.keys(candidates).find((type) =>
    type === "number" ? !numeric : !allowed.includes(type) && typeof value !== type,
  );
  return candidates[other as string];
}

function changed(exchange: Exchange, { at, ...change }: Change): Exchange {
  const copy = structuredClone(exchange);
  const holder: Json = at.slice(0, -1).reduce((node: Json, key) => node[key], copy);
  const last = at.at(-1) as string | number;
  if ("value" in change) holder[last] = change.value;
  else delete holder[last];
  return copy;
}
