/** A part of a path without percent-encoding; the part itself where that is not well-formed. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
