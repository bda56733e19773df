import { jsonPointer } from "../../json-pointer.ts";
import type { Json } from "../../recording.ts";
import { decodePart } from "./decode-part.ts";
import { parseContainer } from "./parse-container.ts";

/** A text, a number or a key, and where it stands: a key by the object around it. */
export interface PlacedText {
  text: string;
  pointer: string;
}

/**
 * Everything in an exchange that can be read as text: a key before what stands under it. A text that holds JSON, and a
 * path, come in their parts, because their fakes are there.
 */
export function* textsIn(value: Json, pointer = ""): Generator<PlacedText> {
  if (typeof value === "string") yield* partsOf(value, pointer);
  if (typeof value === "number") yield { text: String(value), pointer };
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (!Array.isArray(value)) yield { text: key, pointer };
    yield* textsIn(member, jsonPointer(pointer, key));
  }
}

function* partsOf(text: string, pointer: string): Generator<PlacedText> {
  const json = parseContainer(text);
  const parts = pointer === "/request/path" ? text.split("/").map(decodePart) : [text];
  if (json !== undefined) for (const inner of textsIn(json)) yield { text: inner.text, pointer };
  else for (const part of parts) yield { text: part, pointer };
}
