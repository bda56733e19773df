import { jsonPointer } from "../json-pointer.ts";
import type { Shape } from "./shape.ts";

/** A place whose shape is not what it was; `*` in its pointer stands for every element of a list. */
export interface ShapeChange {
  pointer: string;
  what: string;
}

/**
 * Where two shapes differ: keys that came or went, types, and words that are new. That a word or the elements of a list
 * are not seen this time says nothing.
 */
export function shapeChanges(before: Shape, after: Shape, pointer = ""): ShapeChange[] {
  const types = [before, after].map(({ types }) => [...types].sort().join(" or "));
  const typeChange = types[0] === types[1] ? [] : [{ pointer, what: `${types[0]} became ${types[1]}` }];
  const words = [...after.words].filter((word) => !before.words.has(word));
  const newWords = words.map((word) => ({ pointer, what: `a new value, "${word}"` }));
  return [...typeChange, ...newWords, ...keyChanges(before, after, pointer), ...itemChanges(before, after, pointer)];
}

function keyChanges(before: Shape, after: Shape, pointer: string): ShapeChange[] {
  if (before.keys === undefined || after.keys === undefined) return [];
  const names = new Set([...before.keys.keys(), ...after.keys.keys()]);
  return [...names].flatMap((name) => {
    const place = jsonPointer(pointer, name);
    const old = before.keys?.get(name);
    const now = after.keys?.get(name);
    if (old && now) return shapeChanges(old, now, place);
    return [{ pointer: place, what: old ? "the key is gone" : "the key is new" }];
  });
}

function itemChanges({ items: before }: Shape, { items: after }: Shape, pointer: string): ShapeChange[] {
  return before && after ? shapeChanges(before, after, jsonPointer(pointer, "*")) : [];
}
