import { createItemScanner } from "../stream/item-scanner.ts";
import { MalformedJson } from "../stream/malformed-json.ts";

/** What a scanner makes of pieces: the whole document again, or what is wrong with it. */
export function scanAll(pieces: readonly Uint8Array[], itemsKey = "records"): unknown {
  const scanner = createItemScanner(itemsKey);
  const items: unknown[] = [];
  try {
    for (const piece of pieces) for (const batch of scanner.write(piece)) items.push(...batch);
    const rest = scanner.end();
    return scanner.hasItems ? { ...rest, [itemsKey]: items } : rest;
  } catch (error) {
    if (error instanceof MalformedJson) return `${error.reason} at ${error.byteOffset}`;
    throw error;
  }
}

/** Pieces that end at the given places. */
export function piecesOf(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const ends = [...places, bytes.length].sort((one, other) => one - other);
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}
