/** The JSON pointer (RFC 6901) to a key, or to a position, of the value at `parent`. */
export function jsonPointer(parent: string, key: string): string {
  return `${parent}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
