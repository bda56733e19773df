import { jsonPointer } from "./json-pointer.ts";
import type { Json } from "./recording.ts";

/** A place where two JSON values differ; undefined on the side that has nothing there. */
export interface Difference {
  pointer: string;
  recorded: Json | undefined;
  asked: Json | undefined;
}

/** All places where two JSON values differ. The order of keys makes no difference, the order of a list does. */
export function differences(recorded: Json | undefined, asked: Json | undefined, pointer = ""): Difference[] {
  if (!isContainer(recorded) || !isContainer(asked) || Array.isArray(recorded) !== Array.isArray(asked)) {
    return recorded === asked ? [] : [{ pointer, recorded, asked }];
  }
  const left = new Map(Object.entries(recorded));
  const right = new Map(Object.entries(asked));
  const keys = new Set([...left.keys(), ...right.keys()]);
  return [...keys].flatMap((key) => differences(left.get(key), right.get(key), jsonPointer(pointer, key)));
}

function isContainer(value: Json | undefined): value is Json[] | { [key: string]: Json } {
  return typeof value === "object" && value !== null;
}
