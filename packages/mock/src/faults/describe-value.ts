/** A wrong value for an error message. A text may be a credential, so only its kind is named. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return `${value}`;
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "an object";
  if (typeof value === "string") return value === "" ? "an empty text" : "another text";
  return typeof value === "number" || typeof value === "boolean" ? `${value}` : `a ${typeof value}`;
}
