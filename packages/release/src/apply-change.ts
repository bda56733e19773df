import { isObject, type Json } from "@cargo-records/codegen/src/openapi.ts";
import { childOf, keysOf } from "./json-pointer.ts";

/** A change to a document, every place as a JSON pointer. Applied in this order. */
export interface DocumentChange {
  /** Gives an entry another key; references to it follow. */
  readonly rename?: Readonly<Record<string, string>>;
  readonly remove?: readonly string[];
  readonly set?: Readonly<Record<string, Json>>;
  /** Adds to the end of a list. */
  readonly append?: Readonly<Record<string, readonly Json[]>>;
}

/**
 * A copy of a document with a change made to it.
 *
 * @throws {Error} when what a change removes, renames or extends is not there.
 */
export function applyChange(document: Json, change: DocumentChange): Json {
  let copy = structuredClone(document);
  for (const [pointer, key] of Object.entries(change.rename ?? {})) copy = renamed(copy, pointer, key);
  for (const pointer of change.remove ?? []) remove(copy, pointer);
  for (const [pointer, value] of Object.entries(change.set ?? {})) {
    const { holder, key } = placeOf(copy, pointer);
    holder[key] = value;
  }
  for (const [pointer, values] of Object.entries(change.append ?? {})) existing(copy, pointer).push(...values);
  return copy;
}

function remove(document: Json, pointer: string): void {
  existing(document, pointer);
  const { holder, key } = placeOf(document, pointer);
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

/** The entry keeps its position, so that a rename is the only change. */
function renamed(document: Json, pointer: string, newKey: string): Json {
  existing(document, pointer);
  const { holder, key } = placeOf(document, pointer);
  const entries = Object.entries(holder).map(([each, value]) => [each === key ? newKey : each, value] as const);
  for (const each of Object.keys(holder)) delete holder[each];
  Object.assign(holder, Object.fromEntries(entries));
  const from = `#${pointer}`;
  const to = `${from.slice(0, from.lastIndexOf("/"))}/${newKey.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  return withReferences(document, from, to);
}

function withReferences(part: Json, from: string, to: string): Json {
  if (Array.isArray(part)) return part.map((item) => withReferences(item, from, to));
  if (!isObject(part)) return part;
  const entries = Object.entries(part).map(([key, value]) => [
    key,
    key === "$ref" && value === from ? to : withReferences(value, from, to),
  ]);
  return Object.fromEntries(entries);
}

function existing(document: Json, pointer: string): Json {
  const { holder, key } = placeOf(document, pointer);
  if (holder[key] === undefined) throw new Error(`${pointer} is not in the document.`);
  return holder[key];
}

function placeOf(document: Json, pointer: string): { readonly holder: Json; readonly key: string } {
  const keys = keysOf(pointer);
  const holder = keys.slice(0, -1).reduce(childOf, document);
  if (holder === undefined) throw new Error(`Nothing is above ${pointer} in the document.`);
  return { holder, key: keys.at(-1) ?? "" };
}
