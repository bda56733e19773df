import type { Json } from "../../recording.ts";

const CONTAINER = /^\s*[[{]/;

/** The object or list that a text spells in JSON; undefined for any other text. */
export function parseContainer(text: string): Json | undefined {
  if (!CONTAINER.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
