import type { Exchange } from "@cargo-records/mock";
import { type Json, pointer } from "../document.ts";
import type { Keys, Mutant } from "./mutation.ts";

/** What removes the value in place of changing it. */
export const REMOVED: unique symbol = Symbol("removed");

/** The exchange with one value changed. What lies beside the way to it is shared, not copied. */
export function changeAt(exchange: Exchange, keys: Keys, change: (value: Json) => Json | typeof REMOVED): Mutant {
  return { pointer: pointer(...keys), exchange: changed(exchange, keys, change) };
}

function changed(holder: Json, [key, ...rest]: Keys, change: (value: Json) => Json): Json {
  if (key === undefined) return change(holder);
  const value = changed(holder?.[key], rest, change);
  if (Array.isArray(holder))
    return value === REMOVED ? holder.toSpliced(Number(key), 1) : holder.with(Number(key), value);
  const { [key]: _before, ...others } = holder;
  return value === REMOVED ? others : { ...holder, [key]: value };
}
