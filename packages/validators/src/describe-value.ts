/** The longest text that is quoted. */
const LONGEST_WORDS = 16;
const WORDS = /^[a-z]+(?:[ _-][a-z]+)*$/;

/** What a value is, without showing one that may be a credential. */
export function describeValue(value: unknown): string {
  if (typeof value === "string") return describeText(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value === undefined) return "nothing";
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "number" || typeof value === "boolean" || value === null
    ? String(value)
    : `a ${typeof value}`;
}

function describeText(text: string): string {
  if (text.length <= LONGEST_WORDS && WORDS.test(text)) return JSON.stringify(text);
  return `text of ${text.length} characters`;
}
