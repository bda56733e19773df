import type { Json } from "@cargo-records/codegen/src/openapi.ts";

/** The keys of a JSON pointer, with or without the `#` of a reference. */
export function keysOf(pointer: string): string[] {
  return pointer
    .replace(/^#?\/?/, "")
    .split("/")
    .filter((key) => key !== "")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The JSON pointer of keys, as a reference. */
export function pointerOf(keys: readonly string[]): string {
  return `#/${keys.map((key) => key.replaceAll("~", "~0").replaceAll("/", "~1")).join("/")}`;
}

/** What stands under a key; `undefined` when nothing does. */
export function childOf(value: Json, key: string): Json {
  return value?.[key];
}

/** What stands at the keys; `undefined` when nothing does. */
export function valueAtKeys(document: Json, keys: readonly string[]): Json {
  return keys.reduce(childOf, document);
}
